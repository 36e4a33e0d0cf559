using NodaTime;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>The rules for taking slots and giving them back.</summary>
public static class Presenters
{
    /// <summary>
    /// Adds a member's name to each seminar they present that has no name yet. A mention in a card shows only digits to people whose client
    /// has never seen the member.
    /// </summary>
    /// <returns>The same group if no name is missing.</returns>
    public static Group Named(Group group, MemberId member, string name) => group.Seminars.Any(s => IsNameless(s, member))
        ? group with
        {
            Seminars =
            [
                .. group.Seminars.Select(s =>
                    IsNameless(s, member) ? Named(s, member, Texts.Cut(name, Seminar.MaxTextLength)) : s),
            ],
        }
        : group;

    /// <summary>Makes a member a presenter of a seminar that has room.</summary>
    internal static Outcome<Group> Claim(Group group, SeminarId id, MemberId member, string? name, Instant now)
    {
        if (Wanted(group, id, now).IsRefused(out var refusal, out var seminar)) return refusal;
        if (seminar.IsPresentedBy(member)) return new Refusal($"You're already presenting {SeminarWords.Called(seminar)}.");
        return PresenterSlots.HasRoom(group, seminar)
            ? group.With(seminar with { Presenters = seminar.Presenters.Add(new Presenter(member, name)) })
            : Taken(seminar);
    }

    /// <summary>Takes a member from the presenters of a seminar; the others stay.</summary>
    internal static Outcome<Group> Release(Group group, SeminarId id, MemberId member, Instant now)
    {
        if (Wanted(group, id, now).IsRefused(out var refusal, out var seminar)) return refusal;
        if (seminar.IsPresentedBy(member))
            return group.With(seminar with { Presenters = seminar.Presenters.RemoveAll(presenter => presenter.Member == member) });
        return SeminarWords.Who(seminar) is { } others
            ? new Refusal($"You aren't presenting {SeminarWords.Called(seminar)}, {others} {SeminarWords.AreOrIs(seminar)}.")
            : new Refusal($"Nobody is presenting {SeminarWords.Called(seminar)} yet. Take the slot with {new Span.Command("present")}.");
    }

    /// <summary>A seminar that hasn't been held or cancelled, or a refusal.</summary>
    internal static Outcome<Seminar> Wanted(Group group, SeminarId id, Instant now)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        return Schedule.StatusOf(group, seminar, now) switch
        {
            SeminarStatus.Cancelled =>
                new Refusal($"{SeminarWords.Called(seminar)} is cancelled. See free slots with {new Span.Command("presenters")}."),
            SeminarStatus.Held =>
                new Refusal($"{SeminarWords.Called(seminar)} has already taken place. "
                    + $"See free slots with {new Span.Command("presenters")}."),
            _ => seminar,
        };
    }

    private static Refusal Taken(Seminar seminar)
    {
        var isOne = seminar is { Presenters.Length: 1, Team: null };
        Line ask = seminar.Presenters.All(presenter => presenter.Member is null)
            ? isOne ? (Line)$"If that's you, ask an organizer" : $"If you're one of them, ask an organizer"
            : (Line)$"Ask {(isOne ? "them" : "one of them")} to swap with {new Span.Command("present-swap")}";
        return new Refusal(
            $"{SeminarWords.Called(seminar)} is taken: {SeminarWords.Who(seminar)} {SeminarWords.AreOrIs(seminar)} presenting it. "
            + $"{ask}, or see free slots with {new Span.Command("presenters")}.");
    }

    private static bool IsNameless(Seminar seminar, MemberId member) =>
        seminar.Presenters.Any(presenter => presenter.Member == member && presenter.Name is null);

    private static Seminar Named(Seminar seminar, MemberId member, string name) => seminar with
    {
        Presenters = [.. seminar.Presenters.Select(presenter => presenter.Member == member ? presenter with { Name = name } : presenter)],
    };
}
