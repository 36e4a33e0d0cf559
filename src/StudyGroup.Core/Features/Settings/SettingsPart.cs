using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>A part of the settings: a field of the settings' card, and what its button edits.</summary>
/// <param name="Name">Its name in custom ids: lower-case letters.</param>
/// <param name="Heading">The heading, at most 45 characters: it's also the form's.</param>
/// <param name="Lines">What it shows, a line for each setting or several that belong together.</param>
internal sealed record SettingsPart(string Name, string Heading, Func<Group, Instant, ImmutableArray<Line>> Lines)
{
    /// <summary>What its form edits: at most five, as forms have no room for more. Without any there's no form.</summary>
    public ImmutableArray<SettingsInput> Inputs { get; init; } = [];

    /// <summary>What its menus edit.</summary>
    public ImmutableArray<SettingsMenu> Menus { get; init; } = [];

    /// <summary>Whether it has a button. Otherwise other commands set it.</summary>
    public bool IsEditable => !Inputs.IsEmpty || !Menus.IsEmpty;
}

/// <summary>A setting that's typed into a form.</summary>
/// <param name="Option">The option of <c>/manage settings</c> that it stands for.</param>
/// <param name="Label">Its label, at most 45 characters.</param>
/// <param name="MaxLength">The most characters it takes.</param>
/// <param name="Value">The current value as people type it; "" if there's none.</param>
/// <param name="Read">Reads what was typed.</param>
internal sealed record SettingsInput(
    string Option, string Label, int MaxLength, Func<GroupSettings, string> Value, Func<string, Outcome<OptionGiven>> Read)
{
    /// <summary>Whether it may be left empty, which resets the setting.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What to type, as an example.</summary>
    public string? Hint { get; init; }
}

/// <summary>A setting that's chosen in a menu: a channel or a role.</summary>
/// <param name="Option">The option of <c>/manage settings</c> that it stands for.</param>
/// <param name="Hint">What the menu says.</param>
/// <param name="None">The label of the button that resets it.</param>
internal sealed record SettingsMenu(string Option, string Hint, string None, bool IsChannel = false);
