using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The button that makes whoever presses it a presenter.</summary>
internal static class ClaimButton
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    public const string Action = "present";

    /// <summary>"Present this" of a free seminar.</summary>
    public const string Present = "Present this";

    /// <summary>"Join" of one that has presenters.</summary>
    public const string Join = "Join";

    /// <summary>The button on a card about a single seminar: none if there's no room.</summary>
    public static IEnumerable<Button> For(Group group, Seminar seminar) =>
        PresenterSlots.HasRoom(group, seminar) ? [Of(seminar, PresenterSlots.IsFree(seminar) ? Present : Join)] : [];

    /// <summary>The button in a list of seminars: "Present Seminar 4" or "Join Seminar 5".</summary>
    public static Button Listed(Seminar seminar) =>
        Of(seminar, $"{(PresenterSlots.IsFree(seminar) ? "Present" : "Join")} {SeminarWords.Name(seminar)}");

    private static Button Of(Seminar seminar, string label) => new(label, new ActionId(Action, $"{seminar.Id}"));
}
