using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seasons;

/// <summary><c>/book past</c>: the books a group has finished, with a bar for each.</summary>
public sealed class BookPast(ISeasons seasons) : ICommand, IAnswersButtons
{
    /// <summary>The action of the button that lists the books. Its arguments don't matter.</summary>
    internal const string Action = "book-past";

    private const string Turn = "book-past-page";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("book past", "The books you've finished: when, how many seminars, and who presented");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action, Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(Page(call, 0).IsRefused(out var refusal, out var card) ? refusal : new Reply.Public(card));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        var isTurn = call.Action.Name == Turn;
        if (Page(call, isTurn ? Pages.Read(call.Action[0]) : 0).IsRefused(out var refusal, out var card)) return new(refusal);
        return new(isTurn ? new Reply.Replace(card) : new Reply.Private(card));
    }

    private Outcome<Card> Page(Call call, int page)
    {
        var group = call.Group;
        var finished = seasons.Of(group.Id);
        if (finished.Count == 0)
            return new Refusal($"Your group hasn't finished a book yet. Organizers finish one with {new Span.Command("book finish")}.");
        // The newest first, after the one that's being read.
        List<ImmutableArray<Line>> items =
        [
            .. group.Seminars.IsEmpty ? Array.Empty<ImmutableArray<Line>>() : [Now(call)],
            .. finished.Reverse().Select(Past),
        ];
        var card = new Card { Title = $"Our books" };
        return Pages.Show(card, items, page, to => new ActionId(Turn, $"{to}"));
    }

    private static ImmutableArray<Line> Now(Call call)
    {
        var season = Season.Of(call.Group, call.Now);
        return
        [
            $"{new Span.Bold(Heading(season))} · reading now",
            $"{SeasonLines.Bar(season)}",
        ];
    }

    private static ImmutableArray<Line> Past(Season season) =>
    [
        $"{new Span.Bold(Heading(season))}",
        SeminarLines.Joined([(Line)$"{SeasonLines.Bar(season)}", SeasonLines.Months(season) is { } months ? (Line)$"{months}" : null]),
        .. Details(season),
    ];

    private static IEnumerable<Line> Details(Season season)
    {
        if (SeasonLines.Presenters(season) is { } who) yield return who.AsAside();
        var counts = new[] { SeasonLines.Points(season), SeasonLines.Readings(season) }.OfType<string>().ToList();
        if (counts.Count > 0) yield return ((Line)$"{string.Join(" · ", counts)}").AsAside();
    }

    private static string Heading(Season season) => season switch
    {
        { Book: { } book, Author: { } author } => $"{season.Number} · {book}, by {author}",
        { Book: { } book } => $"{season.Number} · {book}",
        _ => season.Name,
    };
}
