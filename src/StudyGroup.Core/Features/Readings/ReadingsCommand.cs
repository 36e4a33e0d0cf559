using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Readings;

/// <summary><c>/readings</c>: what to read for the seminars ahead, for past ones, or for one.</summary>
public sealed class ReadingsCommand : ICommand, ISuggests, IAnswersButtons
{
    private const string Turn = "readings";
    private const string Upcoming = "upcoming";
    private const string Past = "past";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "readings", "What to read for the next seminars, with links",
        SeminarChoice.Option("Seminar (default: all coming up)"),
        new OptionSpec("show", "Seminars to show (default: upcoming)") { Choices = [(Upcoming, "Upcoming"), (Past, "Past")] });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (call.Options.Number("seminar") is { } number)
        {
            return new(SeminarChoice.Find(call.Group, number).IsRefused(out var unknown, out var one)
                ? unknown
                : new Reply.Public(Of(call.Group, one, 0)));
        }

        return new(List(call, call.Options.Text("show") ?? Upcoming, 0).IsRefused(out var refusal, out var card)
            ? refusal
            : new Reply.Public(card));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        var page = Pages.Read(call.Action[1]);
        var shown = call.Action[0] is Upcoming or Past
            ? List(call, call.Action[0], page)
            : SeminarChoice.Find(call.Group, call.Action).IsRefused(out var unknown, out var one) ? unknown : Of(call.Group, one, page);
        return new(shown.IsRefused(out var refusal, out var card) ? refusal : new Reply.Replace(card));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Card Of(Group group, Seminar seminar, int page)
    {
        var readings = ReadingWords.For(group, seminar);
        return readings.IsEmpty
            ? (Line)$"{SeminarWords.Called(seminar)} has no readings yet."
            : Pages.Show(
                new Card { Title = $"Readings for {ReadingWords.Title(group, seminar)}", Lines = [$"{new Span.Bold(seminar.Topic)}"] },
                [.. readings.Select(reading => ImmutableArray.Create(ReadingWords.Of(reading).AsItem()))],
                page, to => new ActionId(Turn, $"{seminar.Id}", $"{to}"));
    }

    private static Outcome<Card> List(Call call, string show, int page)
    {
        var group = call.Group;
        if (group.Seminars.IsEmpty) return SeminarChoice.NoNext(group, null);
        var shown = Schedule.InOrder(group)
            .Where(s => s.Cancelled is null && Schedule.IsOver(group, s, call.Now) == (show is Past)).ToList();
        if (shown.All(s => ReadingWords.For(group, s).IsEmpty))
        {
            if (show is Past)
                return new Refusal($"No past seminar has readings. See what's coming up with {new Span.Command("readings")}.");
            return new Refusal(
                $"There's nothing to read yet. "
                + $"Presenters can add readings with “Edit readings” under {new Span.Command("seminar")}.");
        }

        var next = Schedule.Next(group, call.Now);
        return Pages.Show(
            new Card { Title = show is Past ? $"What we've read" : (Line)$"What to read", Tone = Tone.Soon },
            [.. shown.SelectMany(s => Items(group, s, isNext: s.Id == next?.Id))],
            page, to => new ActionId(Turn, show, $"{to}"));
    }

    // A seminar's readings may take more than a page. Its name stays with the first.
    private static IEnumerable<ImmutableArray<Line>> Items(Group group, Seminar seminar, bool isNext)
    {
        Line[] readings = [.. ReadingWords.For(group, seminar).Select(reading => ReadingWords.Of(reading).AsItem())];
        if (readings.Length == 0 && !isNext) yield break;
        yield return
        [
            $"{(isNext ? "Next: " : "")}{SeminarWords.Called(seminar)} · {SeminarWords.When(group, seminar, TimestampStyle.Short)}",
            readings.Length == 0 ? ((Line)$"Nothing yet").AsItem() : readings[0],
        ];
        foreach (var reading in readings.Skip(1)) yield return [reading];
    }
}
