// The button on the downloads page that keeps the handbook on this device, and takes it away again.
// Nothing is registered before the reader presses it. It cannot work on file://, where it stays hidden.
(() => {
  const panel = document.querySelector(".keep-handbook");
  const folder = new URL("..", document.currentScript.src).href;
  if (!panel || !location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const [text, button] = [panel.querySelector("p"), panel.querySelector("button")];

  function show(state, action) {
    text.textContent = panel.dataset[state];
    button.textContent = panel.dataset[action];
    button.dataset.action = action;
    button.disabled = state === "busy";
  }

  async function keep() {
    show("busy", "keep");
    try {
      const registration = await navigator.serviceWorker.register(`${folder}sw.js`, { scope: folder });
      await settled(registration.installing ?? registration.waiting ?? registration.active);
      show("kept", "remove");
    } catch {
      await remove("failed", false);
    }
  }

  function settled(worker) {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error("the files could not be fetched"));
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  // After a failure what was fetched stays, so that the next press goes on from there.
  async function remove(state = "offer", everything = true) {
    await (await ours())?.unregister();
    if (everything) await caches.delete(`handbook ${folder}`);
    show(state, "keep");
  }

  // A page can lie in the scope of another worker above it, which is not ours to remove.
  async function ours() {
    const registration = await navigator.serviceWorker.getRegistration(folder);
    return registration?.scope === folder ? registration : undefined;
  }

  button.addEventListener("click", () => (button.dataset.action === "remove" ? remove() : keep()));
  ours().then((registration) => {
    show(registration?.active ? "kept" : "offer", registration?.active ? "remove" : "keep");
    panel.hidden = false;
  });
})();
