// Trunk calls this while it loads the program; the shell in index.html listens.
export default function initializer() {
  const tell = (name, detail) => dispatchEvent(new CustomEvent(name, { detail }));
  return {
    onProgress: () => tell("cuttings-progress"),
    onFailure: (reason) => tell("cuttings-failure", String(reason)),
  };
}
