using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>A swap of slots between two presenters.</summary>
/// <param name="Offering">The member who offers.</param>
/// <param name="Asked">The members who are asked, at least one; whoever accepts first swaps.</param>
/// <param name="Offered">The offering member's seminar.</param>
/// <param name="Wanted">The asked members' seminar.</param>
internal sealed record Swap(MemberId Offering, ImmutableArray<MemberId> Asked, SeminarId Offered, SeminarId Wanted)
{
    /// <summary>Reads a swap from its draft.</summary>
    public static Swap Of(Draft draft) =>
        new(draft.By!.Value, AskedIn(draft.Inputs), SeminarOf(draft, "offered"), SeminarOf(draft, "wanted"));

    /// <summary>The swap as a draft's inputs, with the text that was shown.</summary>
    public Options ToInputs(Group group) =>
        Asking(Options.None.With("offered", Offered.Value).With("wanted", Wanted.Value).With("shown", Shown(group)!), Asked);

    /// <summary>The inputs of the same offer to other members.</summary>
    public static Options Asking(Options inputs, ImmutableArray<MemberId> asked) =>
        asked.Index().Aggregate(inputs.Without("asked"), (left, ask) => left.With(AskedName(ask.Index), ask.Item));

    /// <summary>Whether both seminars are unchanged since the draft and haven't been held or cancelled.</summary>
    public bool IsAsShown(Group group, Draft draft, Instant now) =>
        Shown(group) == draft.Inputs.ExactText("shown")
        && new[] { Offered, Wanted }.All(id => PresenterSlots.IsToCome(group, group.Find(id)!, now));

    /// <summary>The group with the two presenters swapped. Those who present with them stay.</summary>
    /// <param name="accepting">Who accepted: one of those asked.</param>
    public Group Made(Group group, MemberId accepting)
    {
        var (offered, wanted) = (group.Find(Offered)!, group.Find(Wanted)!);
        return group
            .With(Replaced(offered, Offering, Of(wanted, accepting)))
            .With(Replaced(wanted, accepting, Of(offered, Offering)));
    }

    private static Presenter Of(Seminar seminar, MemberId member) => seminar.Presenters.First(presenter => presenter.Member == member);

    private static Seminar Replaced(Seminar seminar, MemberId member, Presenter by) =>
        seminar with { Presenters = seminar.Presenters.Replace(Of(seminar, member), by) };

    // The first has the name that was used when only one could be asked.
    private static string AskedName(int index) => index == 0 ? "asked" : $"asked-{index + 1}";

    private static ImmutableArray<MemberId> AskedIn(Options inputs) =>
        [.. Enumerable.Range(0, Seminar.MaxPresenters).Select(i => inputs.Person(AskedName(i))).OfType<MemberId>()];

    private static SeminarId SeminarOf(Draft draft, string input) => new((int)draft.Inputs.Number(input)!.Value);

    // Stored with the draft and compared later, so its format must not change.
    private string? Shown(Group group) => group.Find(Offered) is { } offered && group.Find(Wanted) is { } wanted
        ? string.Join('\n', new[] { offered, wanted }.Select(s => Shown(group, s).ToString()))
        : null;

    private static Line Shown(Group group, Seminar seminar) =>
        $"{SeminarWords.Title(seminar)}: {seminar.Topic} · {SeminarWords.When(group, seminar)} · {SeminarWords.Presenters(seminar)}";
}
