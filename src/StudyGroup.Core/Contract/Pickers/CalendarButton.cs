using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The button that gives a seminar for a member's own calendar.</summary>
internal static class CalendarButton
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    public const string Action = "calendar";

    /// <summary>The button.</summary>
    public static Button For(Seminar seminar) => new("Add to my calendar", new ActionId(Action, $"{seminar.Id}"));
}
