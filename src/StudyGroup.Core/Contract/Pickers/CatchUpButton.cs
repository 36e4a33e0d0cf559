using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The button that shows whoever presses it what they missed.</summary>
internal static class CatchUpButton
{
    /// <summary>The action. It has no arguments.</summary>
    public const string Action = "catch-up";

    /// <summary>The button for a member who was away; none for others.</summary>
    /// <param name="visit">Their visit; null if they were never seen.</param>
    public static IEnumerable<Button> For(Group group, Visit? visit, Instant now) =>
        visit?.WasAway(group, now) == true ? [new Button("What did I miss?", new ActionId(Action))] : [];
}
