using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary><c>/schedule</c>: lists the seminars, one per line; with <c>season</c>, those of a finished one.</summary>
public sealed class ScheduleCommand(ISyllabuses syllabuses, ISeasons seasons)
    : ICommand, IAnswersForAllGroups, ISuggests, IAnswersButtons
{
    private const string Turn = "schedule";
    private const string Upcoming = "upcoming";
    private const string Past = "past";
    private const string All = "all";
    private const int TopicShown = 120;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "schedule", "The schedule, one line per seminar",
        new OptionSpec("show", "Seminars to show (default: upcoming)")
        {
            Choices = [(Upcoming, "Upcoming"), (Past, "Past"), (All, "All")],
        },
        new OptionSpec("season", "A book you've finished (default: the one you're reading)", OptionKind.Number)
        {
            Suggests = true,
            Range = (1, Season.MaxNumber),
        });

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Turn, FinishedSeason.Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) =>
        new(Page(call, call.Options.Text("show") ?? Upcoming, call.Options.Number("season"), 0).IsRefused(out var refusal, out var card)
        ? refusal
        : new Reply.Public(card));

    /// <inheritdoc />
    public ValueTask<Reply> AnswerForAllAsync(CommandCall call, IReadOnlyList<Group> groups) =>
        new(new Reply.Public(NextOfEach.Of(groups, call.Now)));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from season in seasons.Of(call.Group.Id).Reverse()
        let shown = FinishedSeason.Choice(season)
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion(shown, (long)season.Number);

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        new((call.Action.Name == FinishedSeason.Turn
            ? FinishedPage(call, Pages.Read(call.Action[0]), Pages.Read(call.Action[1]))
            : Page(call, call.Action[0], null, Pages.Read(call.Action[1]))).IsRefused(out var refusal, out var card)
        ? refusal
        : new Reply.Replace(card));

    private Outcome<Card> FinishedPage(Call call, int season, int page) => seasons.Find(call.Group.Id, season) is { } finished
        ? FinishedSeason.Page(call, finished, page)
        : new Refusal($"There's no finished season {season}. See those there are with {new Span.Command("book past")}.");

    private Outcome<Card> Page(Call call, string show, long? season, int page)
    {
        var group = call.Group;
        if (season is { } number && number != group.Season) return FinishedPage(call, (int)number, page);
        ImmutableArray<Seminar> shown =
            [.. Schedule.InOrder(group).Where(s => show is All || Schedule.IsOver(group, s, call.Now) == (show is Past))];
        if (group.Seminars.IsEmpty) return SeminarChoice.NoNext(group, null);
        if (shown.IsEmpty)
        {
            return new Refusal(show is Past
                ? $"No seminar has been held yet. See what's coming up with {new Span.Command("schedule")}."
                : (Line)$"No seminars coming up. See past ones with {new Span.Command("schedule")} show:past.");
        }

        var next = Schedule.Next(group, call.Now);
        var today = call.Now.InZone(group.Settings.Zone).Date;
        var items = ScheduleLines.Grouped(
            group, shown, group.Breaks.Where(b => show is All || b.Until < today == (show is Past)),
            seminar => Line(group, seminar, next, show is Past, call.Now), call.Now);
        var card = new Card
        {
            Title = ScheduleLines.Title(group.Settings, What(show)),
            Tone = Tone.Soon,
            Footer = show is All ? ScheduleLines.Legend : null,
        };
        var paged = Pages.Show(
            card, [.. items.Select(item => item.Lines)], page, to => new ActionId(Turn, show, $"{to}"),
            selectsOf: range => ClaimMenu.For(group, items[range].Select(item => item.Seminar).OfType<Seminar>(), call));
        return syllabuses.Of(group.Id).Link(group.Server, group.Settings.SyllabusChannel, "the syllabus") is { } link
            ? paged with { Lines = paged.Lines.Add(((Line)$"Always up to date: {link}").AsAside()) }
            : paged;
    }

    private static string What(string show) => show switch { Past => "Past seminars", All => "All seminars", _ => "Upcoming seminars" };

    /// <summary>A seminar's line.</summary>
    /// <param name="isPast">Whether the list has only past seminars: nothing ahead has to stand out.</param>
    internal static Line Line(Group group, Seminar seminar, Seminar? next, bool isPast, Instant now)
    {
        var line = ScheduleLines.Of(
            group, seminar, SeminarWords.Listed(seminar with { Topic = Texts.Cut(seminar.Topic, TopicShown) }),
            Schedule.StatusOf(group, seminar, now) switch
            {
                SeminarStatus.Cancelled => [(Line)$"cancelled"],
                SeminarStatus.NotHeld => [(Line)$"not held"],
                SeminarStatus.Held => [SeminarWords.Presenters(seminar), ScheduleLines.Slides(seminar), ScheduleLines.Notes(seminar)],
                _ =>
                [
                    ReadingLines.InList(seminar), SeminarWords.Presenters(seminar), ScheduleLines.FreePlaces(group, seminar, now),
                    ScheduleLines.Slides(seminar),
                ],
            },
            next, now);
        return isPast ? line : ScheduleLines.Quietly(group, seminar, line, now);
    }
}
