// Files dropped on an element or pasted into it. `take` returns whether it wants the file.
export function filesInto(element, take) {
  const carries = event => event.dataTransfer?.types.includes("Files");
  element.addEventListener("dragover", event => {
    if (!carries(event)) return;
    event.preventDefault();
    element.classList.add("dropping");
  });
  element.addEventListener("dragleave", event => { if (!element.contains(event.relatedTarget)) element.classList.remove("dropping"); });
  element.addEventListener("drop", event => {
    if (!carries(event)) return;
    event.preventDefault();
    element.classList.remove("dropping");
    take(event.dataTransfer.files[0]);
  });
  element.addEventListener("paste", event => {
    const file = event.clipboardData?.files[0];
    if (file && take(file)) event.preventDefault();
  });
}
