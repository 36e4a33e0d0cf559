using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>Which slots can be swapped.</summary>
internal static class SwapRules
{
    /// <summary>The swap that a member may offer, or why there is none.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">Who offers.</param>
    /// <param name="offered">Their seminar.</param>
    /// <param name="wanted">The seminar that they want for it.</param>
    /// <param name="now">The group's time.</param>
    public static Outcome<Swap> Check(Group group, MemberId member, Seminar offered, Seminar wanted, Instant now)
    {
        if (Presenters.Wanted(group, offered.Id, now).IsRefused(out var refusal, out _)) return refusal;
        if (Presenters.Wanted(group, wanted.Id, now).IsRefused(out refusal, out _)) return refusal;
        if (offered.Presenter != member) return NotYours(offered);
        if (PresenterSlots.IsFree(wanted))
        {
            return new Refusal(
                $"{SeminarWords.Name(wanted)} is free: take it with {new Span.Command("present")}, and give yours back with {new Span.Command("present-release")}.");
        }

        if (wanted.Presenter == member) return new Refusal($"You present {SeminarWords.Name(wanted)} yourself. Choose a seminar of somebody else's with “with”.");
        return wanted.Presenter is { } asked
            ? new Swap(member, asked, offered.Id, wanted.Id)
            : new Refusal($"{SeminarWords.Presenter(wanted)} presents {SeminarWords.Name(wanted)} and cannot be asked here. Please ask an organizer.");
    }

    private static Refusal NotYours(Seminar offered) => SeminarWords.Presenter(offered) is { } other
        ? new Refusal($"You can offer only what you present, and {SeminarWords.Name(offered)} is presented by {other}.")
        : new Refusal($"You can offer only what you present, and {SeminarWords.Name(offered)} is free. Take it with {new Span.Command("present")}.");
}
