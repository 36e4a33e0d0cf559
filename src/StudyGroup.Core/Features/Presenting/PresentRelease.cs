using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary><c>/present-release</c>: gives a slot back.</summary>
public sealed class PresentRelease(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "present-release", "Give back your slot",
        SeminarChoice.Option("Seminar to give back (default: yours, if you have only one)"));

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (Named(call).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await changes.ChangeAsync(call, group => Presenters.Release(group, seminar.Id, call.Member.Id, call.Now));
        if (changed.IsRefused(out refusal, out var released)) return refusal;
        return new Reply.Public(new Card
        {
            Lines = [Released(released.Group, seminar.Id, call.Member.Id)],
            Buttons = [.. ClaimButton.For(released.Group, released.Group.Find(seminar.Id)!)],
        }.WithUndo(released, othersStay: true));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        SeminarChoice.Suggest(call, s => PresenterSlots.IsToPresent(call.Group, s, call.Member.Id, call.Now));

    private static Line Released(Group group, SeminarId id, MemberId member)
    {
        var seminar = group.Find(id)!;
        if (SeminarWords.Who(seminar) is not { } others)
        {
            return $"{member} can't present {SlotWords.Of(group, seminar)}, so it's free again. "
                + $"Take it with {new Span.Command("present")}.";
        }

        Line places = PlaceWords.Of(group, seminar) is { } left ? $" {left}." : (Line)$"";
        return $"{member} can't present {SlotWords.Of(group, seminar)}. {others} still {SeminarWords.AreOrIs(seminar)}.{places}";
    }

    private static Outcome<Seminar> Named(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number) return SeminarChoice.Find(call.Group, number);
        List<Seminar> own =
            [.. Schedule.InOrder(call.Group).Where(s => PresenterSlots.IsToPresent(call.Group, s, call.Member.Id, call.Now))];
        return own.Count switch
        {
            0 => new Refusal($"You aren't presenting any upcoming seminars. Take a free slot with {new Span.Command("present")}."),
            1 => own[0],
            _ => new Refusal($"You're presenting seminars {string.Join(", ", own.Select(s => s.Number))}. "
                + $"Pick the one to give back with “seminar”."),
        };
    }
}
