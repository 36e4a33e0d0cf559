using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>The rules for swaps.</summary>
internal static class SwapRules
{
    /// <summary>The swap that a member may offer, or why they can't.</summary>
    public static Outcome<Swap> Check(Group group, MemberId member, Seminar offered, Seminar wanted, Instant now)
    {
        if (Presenters.Wanted(group, offered.Id, now).IsRefused(out var refusal, out _)) return refusal;
        if (Presenters.Wanted(group, wanted.Id, now).IsRefused(out refusal, out _)) return refusal;
        if (!offered.IsPresentedBy(member)) return NotYours(offered);
        if (PresenterSlots.IsFree(wanted))
        {
            return new Refusal(
                $"{SeminarWords.Called(wanted)} is free. Take it with {new Span.Command("present")}, "
                + $"and give yours back with {new Span.Command("present-release")}.");
        }

        if (wanted.IsPresentedBy(member))
            return new Refusal($"You're presenting {SeminarWords.Called(wanted)} yourself. Pick someone else's seminar in “with”.");
        ImmutableArray<MemberId> members = [.. wanted.Presenters.Select(presenter => presenter.Member).OfType<MemberId>()];
        if (members.IsEmpty)
        {
            return new Refusal(
                $"I can't ask {SeminarWords.Who(wanted)}, who {SeminarWords.AreOrIs(wanted)} presenting {SeminarWords.Called(wanted)}: "
                + $"I only know {(wanted.Presenters.Length > 1 ? "their names" : "the name")}. Ask an organizer to swap.");
        }

        ImmutableArray<MemberId> asked = [.. members.Where(other => !offered.IsPresentedBy(other))];
        return asked.IsEmpty
            ? new Refusal($"Everyone I could ask presents {SeminarWords.Called(offered)} with you already, so there's nothing to swap.")
            : new Swap(member, asked, offered.Id, wanted.Id);
    }

    private static Refusal NotYours(Seminar offered) => SeminarWords.Who(offered) is { } other
        ? new Refusal(
            $"You can only offer your own slot, and {other} {SeminarWords.AreOrIs(offered)} presenting {SeminarWords.Called(offered)}.")
        : new Refusal(
            $"You can only offer your own slot, and {SeminarWords.Called(offered)} is free. Take it with {new Span.Command("present")}.");
}
