"""What an operator asks of a city and the city answers: the only words spoken across that door."""
