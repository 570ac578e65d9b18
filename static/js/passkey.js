// Starts allauth's part of a passkey form. The form has data-passkey, and is shown only if the browser has passkeys.
document.querySelectorAll("form[data-passkey]").forEach((form) => {
  if (!window.PublicKeyCredential || !window.allauth) {
    document.querySelectorAll("[data-no-passkey]").forEach((words) => { words.hidden = false; });
    return;
  }
  form.hidden = false;
  const ids = { credential: "passkey_credential", data: "js_data" };
  const start = {
    login: () => window.allauth.webauthn.forms.loginForm({ ids: { ...ids, login: "passkey_button" } }),
    use: () => window.allauth.webauthn.forms.authenticateForm({ ids: { ...ids, authenticate: "passkey_button" } }),
    add: () => window.allauth.webauthn.forms.addForm({
      ids: { ...ids, add: "passkey_button", passwordless: "id_passwordless" },
    }),
  };
  start[form.dataset.passkey]();
});

// The person stopped, or the browser refused: say so in the page's live region.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const words = document.querySelector("[data-passkey-failed]");
  if (words) {
    document.getElementById("status").textContent = words.dataset.passkeyFailed;
  }
});
