// The keyboard in a command's options: Enter and Tab pick the active line, Backspace in an empty field removes the option.
export function optionKeys(line) {
  const { box, more } = line;
  return (event, chip) => {
    const empty = !(chip?.input ?? more).value;
    // A chosen value isn't chosen again. In the last field only arrows and typing make a line active.
    const takes = box.isOpen && box.active && !chip?.chosen;
    switch (event.key) {
      case "ArrowDown": case "ArrowUp":
        if (!box.isOpen) return;
        box.move(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (takes) box.pick();
        else line.send();
        break;
      case "Tab":
        if (event.shiftKey || !box.isOpen) return;
        if (takes && (!empty || chip?.option.required)) box.pick();
        else if (!chip && line.left().length) line.add(line.left()[0]).input.focus();
        else if (chip) line.next(chip);
        else return;
        break;
      case "Escape":
        if (box.isOpen) box.hide();
        else line.cancel();
        break;
      case "Backspace":
        if (!empty) return;
        if (chip && !chip.option.required) line.remove(chip);
        else if (line.chips.indexOf(chip) > 0) line.chips[line.chips.indexOf(chip) - 1].input.focus();
        else if (!chip && line.chips.length) line.chips.at(-1).input.focus();
        else line.cancel();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}
