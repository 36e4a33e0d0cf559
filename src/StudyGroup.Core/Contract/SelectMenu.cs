using System.Collections.Immutable;

namespace StudyGroup.Core.Contract;

/// <summary>A menu in which a member chooses one thing. Choosing answers at once: there's no button to confirm it.</summary>
/// <param name="Action">What choosing does; no button or other menu of the card has the same.</param>
/// <param name="Hint">What it says while nothing is chosen: at most 150 characters.</param>
public abstract record SelectMenu(ActionId Action, string Hint)
{
    /// <summary>One of the given choices.</summary>
    /// <param name="Choices">1 to 25; more are left out.</param>
    public sealed record OfChoices(ActionId Action, string Hint, ImmutableArray<Choice> Choices) : SelectMenu(Action, Hint);

    /// <summary>One of the server's text channels.</summary>
    public sealed record OfChannels(ActionId Action, string Hint) : SelectMenu(Action, Hint);

    /// <summary>One of the server's roles.</summary>
    public sealed record OfRoles(ActionId Action, string Hint) : SelectMenu(Action, Hint);

    /// <summary>A choice.</summary>
    /// <param name="Label">At most 100 characters; longer ones are cut.</param>
    /// <param name="Value">What the call says was chosen: 1 to 100 characters, unlike that of any other choice.</param>
    /// <param name="Description">A second line, at most 100 characters; longer ones are cut.</param>
    /// <param name="IsChosen">Whether it's chosen to begin with.</param>
    public sealed record Choice(string Label, string Value, string? Description = null, bool IsChosen = false);
}
