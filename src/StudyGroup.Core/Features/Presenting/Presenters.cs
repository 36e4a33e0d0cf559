using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>Who presents what, and how a slot is taken and given back.</summary>
public static class Presenters
{
    /// <summary>
    /// The group with a member's name beside each seminar they present, where none stands yet: a mention in a card shows only digits to people
    /// whose client has never seen the member.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The member.</param>
    /// <param name="name">What they are called.</param>
    /// <returns>The same group where nothing is missing.</returns>
    public static Group Named(Group group, MemberId member, string name) => group.Seminars.Any(s => IsNameless(s, member))
        ? group with { Seminars = [.. group.Seminars.Select(s => IsNameless(s, member) ? s with { PresenterName = Texts.Cut(name, Seminar.LongestText) } : s)] }
        : group;

    /// <summary>The group in which a member presents a seminar that was free.</summary>
    internal static Outcome<Group> Claim(Group group, SeminarId id, MemberId member, string? name, Instant now)
    {
        if (Wanted(group, id, now).IsRefused(out var refusal, out var seminar)) return refusal;
        if (seminar.Presenter == member) return new Refusal($"You present {SeminarWords.Name(seminar)} already.");
        if (PresenterSlots.IsFree(seminar)) return group.With(seminar with { Presenter = member, PresenterName = name });
        Line ask = seminar.Presenter is null ? $"Ask an organizer if that is you" : (Line)$"Ask for a swap with {new Span.Command("present-swap")}";
        return new Refusal(
            $"{SeminarWords.Name(seminar)} is taken: {SeminarWords.Presenter(seminar)} presents it. {ask}, or see free ones with {new Span.Command("presenters")}.");
    }

    /// <summary>The group in which a seminar that a member presents is free again.</summary>
    internal static Outcome<Group> Release(Group group, SeminarId id, MemberId member, Instant now)
    {
        if (Wanted(group, id, now).IsRefused(out var refusal, out var seminar)) return refusal;
        if (seminar.Presenter == member) return group.With(seminar with { Presenter = null, PresenterName = null });
        return SeminarWords.Presenter(seminar) is { } other
            ? new Refusal($"You do not present {SeminarWords.Name(seminar)}: {other} does.")
            : new Refusal($"Nobody presents {SeminarWords.Name(seminar)}, so there is nothing to give back. Take it with {new Span.Command("present")}.");
    }

    /// <summary>A seminar that is still to be held; or why it is not.</summary>
    internal static Outcome<Seminar> Wanted(Group group, SeminarId id, Instant now)
    {
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        return Schedule.StandingOf(group, seminar, now) switch
        {
            Standing.Cancelled => new Refusal($"{SeminarWords.Name(seminar)} is cancelled, so nobody presents it. See {new Span.Command("presenters")} for free slots."),
            Standing.Held => new Refusal($"{SeminarWords.Name(seminar)} has been held already. See {new Span.Command("presenters")} for free slots."),
            _ => seminar,
        };
    }

    private static bool IsNameless(Seminar seminar, MemberId presenter) => seminar.Presenter == presenter && seminar.PresenterName is null;
}
