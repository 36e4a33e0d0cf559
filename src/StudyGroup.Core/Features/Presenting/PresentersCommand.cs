using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary><c>/presenters</c>: shows who has presented, who's up next, and the free slots.</summary>
public sealed class PresentersCommand : ICommand, IAnswersButtons
{
    private const string Turn = "presenters";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("presenters", "Who has presented and how often, who's up next, and the free slots");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(call.Group.Seminars.IsEmpty ? SeminarChoice.NoNext(call.Group, null) : new Reply.Public(Page(call, 0)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(new Reply.Replace(Page(call, Pages.Read(call.Action[0]))));

    private static Card Page(Call call, int page)
    {
        var group = call.Group;
        ImmutableArray<Seminar> toCome = [.. Schedule.InOrder(group).Where(s => PresenterSlots.IsToCome(group, s, call.Now))];
        List<ImmutableArray<Line>> items =
        [
            .. Part("Have presented", "Nobody yet.", Held(group, call.Now)),
            .. Part(
                "Up next", "Nobody has taken a slot yet.",
                toCome.Where(s => !PresenterSlots.IsFree(s)).Select(s => (Line)$"{SeminarWords.Presenters(s)} · {SlotWords.Of(group, s)}")),
            .. Part("Free slots", "None.", toCome.Where(PresenterSlots.IsFree).Select(s => SlotWords.Of(group, s))),
        ];
        var footer = toCome.Any(PresenterSlots.IsFree) ? "Take a free slot with /present." : null;
        var card = new Card { Title = $"Presenters", Footer = footer };
        return Pages.Show(card, items, page, to => new ActionId(Turn, $"{to}"));
    }

    // Most frequent presenters first; ties go to whoever started earlier.
    private static IEnumerable<Line> Held(Group group, Instant now) => Schedule.InOrder(group)
        .Where(s => Schedule.StandingOf(group, s, now) == Standing.Held)
        .SelectMany(s => s.Presenters, (seminar, presenter) => (Seminar: seminar, Presenter: presenter))
        .GroupBy(s => s.Presenter.Member?.ToString() ?? s.Presenter.Name)
        .OrderByDescending(held => held.Count())
        .Select(held => Count(held.First().Presenter, [.. held.Select(s => s.Seminar.Number)]));

    private static Line Count(Presenter presenter, IReadOnlyCollection<int> held) =>
        $"{SeminarWords.Presenter(presenter)} · {(held.Count == 1 ? "1 seminar" : $"{held.Count} seminars")}: {string.Join(", ", held)}";

    // The heading stays on the same page as its first line.
    private static IEnumerable<ImmutableArray<Line>> Part(string heading, string none, IEnumerable<Line> lines)
    {
        Line[] items = [.. lines.Select(line => line.AsItem())];
        yield return [$"{new Span.Bold(heading)}", items.Length == 0 ? $"{none}" : items[0]];
        foreach (var line in items.Skip(1)) yield return [line];
    }
}
