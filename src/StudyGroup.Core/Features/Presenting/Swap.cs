using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>A swap of slots between two presenters.</summary>
/// <param name="Offering">The member who offers.</param>
/// <param name="Asked">The member who is asked.</param>
/// <param name="Offered">The offering member's seminar.</param>
/// <param name="Wanted">The asked member's seminar.</param>
internal sealed record Swap(MemberId Offering, MemberId Asked, SeminarId Offered, SeminarId Wanted)
{
    /// <summary>Reads a swap from its draft.</summary>
    public static Swap Of(Draft draft) =>
        new(draft.By!.Value, draft.Inputs.Person("asked")!.Value, SeminarOf(draft, "offered"), SeminarOf(draft, "wanted"));

    /// <summary>The swap as a draft's inputs, with the text that was shown.</summary>
    public Options ToInputs(Group group) => Options.None
        .With("asked", Asked).With("offered", Offered.Value).With("wanted", Wanted.Value).With("shown", Shown(group)!);

    /// <summary>Whether both seminars are unchanged since the draft and haven't been held or cancelled.</summary>
    public bool IsAsShown(Group group, Draft draft, Instant now) =>
        Shown(group) == draft.Inputs.ExactText("shown")
        && new[] { Offered, Wanted }.All(id => PresenterSlots.IsToCome(group, group.Find(id)!, now));

    /// <summary>The group with the two presenters swapped.</summary>
    public Group Made(Group group)
    {
        var (offered, wanted) = (group.Find(Offered)!, group.Find(Wanted)!);
        return group
            .With(Replaced(offered, Offering, Of(wanted, Asked)))
            .With(Replaced(wanted, Asked, Of(offered, Offering)));
    }

    private static Presenter Of(Seminar seminar, MemberId member) => seminar.Presenters.First(presenter => presenter.Member == member);

    private static Seminar Replaced(Seminar seminar, MemberId member, Presenter by) =>
        seminar with { Presenters = seminar.Presenters.Replace(Of(seminar, member), by) };

    private static SeminarId SeminarOf(Draft draft, string input) => new((int)draft.Inputs.Number(input)!.Value);

    // Stored with the draft and compared later, so its format must not change.
    private string? Shown(Group group) => group.Find(Offered) is { } offered && group.Find(Wanted) is { } wanted
        ? string.Join('\n', new[] { offered, wanted }.Select(s => Shown(group, s).ToString()))
        : null;

    private static Line Shown(Group group, Seminar seminar) =>
        $"{SeminarWords.Title(seminar)}: {seminar.Topic} · {SeminarWords.When(group, seminar)} · {SeminarWords.Presenters(seminar)}";
}
