"""Why a period can't be closed or published."""


class StatisticsError(Exception):
    """A step the rules of disclosure do not allow."""


class PeriodNotOver(StatisticsError):
    """The period is still running."""


class NotPreviewed(StatisticsError):
    """Nobody has seen the figures yet: a release is looked at before it goes out."""


class BudgetExceeded(StatisticsError):
    """The draw would spend more than the year's cap."""


class NothingToClose(StatisticsError):
    """No table of the menu belongs to that kind of period."""
