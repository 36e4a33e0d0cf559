using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary><c>/slides</c>: lists slides of one seminar or all, optionally by what they cover.</summary>
public sealed class SlidesCommand : ICommand, ISuggests, IAnswersButtons
{
    private const string Turn = "slides";

    private const string All = "all";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "slides", "Slides and what they cover",
        SeminarChoice.Option("Seminar (default: all)"),
        new OptionSpec("find", "Words to find in topics and in what slides cover") { MaxLength = 100 });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        Seminar? one = null;
        if (call.Options.Number("seminar") is { } number && SeminarChoice.Find(call.Group, number).IsRefused(out var unknown, out one))
            return new(unknown);
        if (call.Options.Text("find") is { } words) return new(Found(call, one, words));
        if (one is { Slides.IsEmpty: true }) return new(new Reply.Public((Line)$"{SeminarWords.Called(one)} has no slides yet."));
        return new(Page(call, one, 0).IsRefused(out var none, out var card) ? none : new Reply.Public(card));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        Seminar? one = null;
        if (call.Action[0] != All && SeminarChoice.Find(call.Group, call.Action).IsRefused(out var unknown, out one)) return new(unknown);
        return new(Page(call, one, Pages.Read(call.Action[1])).IsRefused(out var none, out var card) ? none : new Reply.Replace(card));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private static Outcome<Card> Page(Call call, Seminar? one, int page)
    {
        List<ImmutableArray<Line>> items = [.. Of(call.Group, one).Select(found => Item(found.Seminar, found.Deck))];
        if (items.Count == 0)
            return new Refusal($"There are no slides yet. Presenters can add them with “Add slides” under {new Span.Command("seminar")}.");
        var title = one is null ? "Slides" : $"Slides for {SeminarWords.Title(one)}";
        return Pages.Show(new Card { Title = $"{title}" }, items, page, to => new ActionId(Turn, one is null ? All : $"{one.Id}", $"{to}"));
    }

    // The search words don't fit into a button, so results have one page. Members can narrow their search.
    private static Reply Found(Call call, Seminar? one, string words)
    {
        const int max = 8;
        List<(Seminar Seminar, SlideDeck Deck)> found = [.. Of(call.Group, one).Where(p => Mentions(p.Seminar, p.Deck, words))];
        if (found.Count == 0)
        {
            return one is null
                ? new Refusal($"No slides mention “{words}”. Try fewer or other words.")
                : new Refusal($"No slides for {SeminarWords.Called(one)} mention “{words}”. Try fewer or other words.");
        }

        return new Reply.Public(new Card
        {
            Title = $"Slides that mention “{words}”",
            Lines = [.. found.Take(max).SelectMany(p => Item(p.Seminar, p.Deck))],
            Footer = found.Count > max ? $"and {found.Count - max} more. Try more words to narrow it down." : null,
        });
    }

    private static IEnumerable<(Seminar Seminar, SlideDeck Deck)> Of(Group group, Seminar? one) =>
        (one is null ? Schedule.InOrder(group) : [one]).SelectMany(seminar => seminar.Slides.Select(deck => (seminar, deck)));

    private static bool Mentions(Seminar seminar, SlideDeck deck, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { seminar.Topic, seminar.Chapter, deck.Title, deck.Topic }.Concat(deck.Covers)
                .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));

    private static ImmutableArray<Line> Item(Seminar seminar, SlideDeck deck)
    {
        Line head = $"{new Span.Bold(SeminarWords.Title(seminar))} · {deck.Topic ?? seminar.Topic}";
        return [head, .. SlidesLines.Of(seminar, deck with { Topic = null })];
    }
}
