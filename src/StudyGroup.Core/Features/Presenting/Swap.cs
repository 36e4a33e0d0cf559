using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>Two presenters take each other's slot.</summary>
/// <param name="Offering">Who offers.</param>
/// <param name="Asked">Who is asked.</param>
/// <param name="Offered">The seminar of who offers.</param>
/// <param name="Wanted">The seminar of who is asked.</param>
internal sealed record Swap(MemberId Offering, MemberId Asked, SeminarId Offered, SeminarId Wanted)
{
    /// <summary>The swap that a draft is of.</summary>
    public static Swap Of(Draft draft) =>
        new(draft.By!.Value, draft.Inputs.Person("asked")!.Value, Seminar(draft, "offered"), Seminar(draft, "wanted"));

    /// <summary>The swap as a draft's inputs, with what is shown of it.</summary>
    public Options ToInputs(Group group) => Options.None
        .With("asked", Asked).With("offered", Offered.Value).With("wanted", Wanted.Value).With("shown", Shown(group)!);

    /// <summary>Whether both seminars are as they were when the draft was made, and still to be held.</summary>
    public bool IsAsShown(Group group, Draft draft, Instant now) =>
        Shown(group) == draft.Inputs.ExactText("shown") && new[] { Offered, Wanted }.All(id => PresenterSlots.IsToCome(group, group.Find(id)!, now));

    /// <summary>The group with each of the two in the other's place.</summary>
    public Group Made(Group group)
    {
        var (offered, wanted) = (group.Find(Offered)!, group.Find(Wanted)!);
        return group
            .With(offered with { Presenter = Asked, PresenterName = wanted.PresenterName })
            .With(wanted with { Presenter = Offering, PresenterName = offered.PresenterName });
    }

    private static SeminarId Seminar(Draft draft, string input) => new((int)draft.Inputs.Number(input)!.Value);

    private string? Shown(Group group) => group.Find(Offered) is { } offered && group.Find(Wanted) is { } wanted
        ? string.Join('\n', new[] { offered, wanted }.Select(s => ((Line)$"{SlotWords.Of(group, s)} · {SeminarWords.Presenter(s)}").ToString()))
        : null;
}
