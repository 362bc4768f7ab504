/** Entry of the pages that use passkeys: asks the browser for one and sends its answer with the form. */

type Wire = Record<string, unknown>;

const bytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
};

const text = (buffer: ArrayBuffer | null): string | null => {
  if (!buffer) return null;
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

const named = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list as Wire[] | undefined) ?? []).map((one) => ({ type: "public-key", id: bytes(one.id as string) }) as PublicKeyCredentialDescriptor);

async function make(options: Wire): Promise<Wire> {
  const user = options.user as Wire;
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge as string),
    user: { ...user, id: bytes(user.id as string) },
    excludeCredentials: named(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const answer = made.response as AuthenticatorAttestationResponse;
  return {
    ...common(made),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      attestationObject: text(answer.attestationObject),
      transports: answer.getTransports?.() ?? [],
    },
  };
}

async function use(options: Wire): Promise<Wire> {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge as string),
    allowCredentials: named(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
  const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const answer = used.response as AuthenticatorAssertionResponse;
  return {
    ...common(used),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      authenticatorData: text(answer.authenticatorData),
      signature: text(answer.signature),
      userHandle: text(answer.userHandle),
    },
  };
}

function common(credential: PublicKeyCredential): Wire {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? null,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function asked(form: HTMLFormElement, address: string): Promise<Wire> {
  const token = form.querySelector<HTMLInputElement>("[name=csrfmiddlewaretoken]")?.value ?? "";
  const answer = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token }, cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Wire;
}

async function answer(form: HTMLFormElement): Promise<Wire> {
  const { creation, options } = form.dataset;
  const there = document.getElementById("passkey-request")?.textContent;
  const found = creation || options ? await asked(form, (creation ?? options) as string) : (JSON.parse(there ?? "{}") as Wire);
  const publicKey = found.publicKey as Wire;
  return creation ? make(publicKey) : use(publicKey);
}

function attach(form: HTMLFormElement): void {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-passkey-${name}]`);
  const field = form.querySelector<HTMLInputElement>("[name=credential]");
  const error = part("error");
  if (!field || !window.PublicKeyCredential) return;
  part("ready")?.removeAttribute("hidden");
  part("absent")?.remove();
  let busy = false;
  form.addEventListener("submit", (event) => {
    if (field.value) return;
    event.preventDefault();
    if (busy || !form.reportValidity()) return;
    busy = true;
    if (error) error.hidden = true;
    answer(form)
      .then((credential) => {
        field.value = JSON.stringify(credential);
        form.submit();
      })
      .catch((problem: unknown) => {
        const known = problem instanceof DOMException && problem.name === "InvalidStateError";
        if (!error) return;
        error.textContent = (known && form.dataset.known) || form.dataset.failed || "";
        error.hidden = false;
      })
      .finally(() => (busy = false));
  });
}

document.querySelectorAll<HTMLFormElement>("form[data-island=passkey]").forEach(attach);
