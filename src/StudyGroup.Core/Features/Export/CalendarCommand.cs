using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Export;

/// <summary><c>/calendar</c>: a seminar, or all that are coming up, for a member's own calendar.</summary>
public sealed class CalendarCommand : ICommand, ISuggests, IAnswersButtons
{
    private static readonly Dictionary<string, Duration> Alarms = new()
    {
        ["15 minutes"] = Duration.FromMinutes(15),
        ["1 hour"] = Duration.FromHours(1),
        ["1 day"] = Duration.FromDays(1),
    };

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "calendar", "Add a seminar, or all that are coming up, to your calendar",
        SeminarChoice.Option("Seminar (default: all that are coming up)"),
        new OptionSpec("alarm", "When your calendar reminds you (default: it doesn't)")
        {
            Choices = [.. Alarms.Keys.Select(alarm => (alarm, $"{alarm} before"))],
        })
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        Duration? alarm = call.Options.Text("alarm") is { } before ? Alarms[before] : null;
        var made = call.Options.Number("seminar") is not { } number ? OfAll(call, alarm)
            : SeminarChoice.Find(call.Group, number).IsRefused(out var unknown, out var seminar) ? unknown
            : OfOne(call, seminar, alarm);
        return new(made.IsRefused(out var refusal, out var card) ? refusal : new Reply.Private(card));
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [CalendarButton.Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(
        SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)
        || OfOne(call, seminar, alarm: null).IsRefused(out refusal, out var card)
            ? refusal
            : new Reply.Private(card));

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        SeminarChoice.Suggest(call, seminar => seminar.Date.Known() is not null && !Schedule.IsOver(call.Group, seminar, call.Now));

    private static Outcome<Card> OfOne(Call call, Seminar seminar, Duration? alarm)
    {
        if (call.Group.ExpectedStartOf(seminar) is not { } start)
            return new Refusal($"{SeminarWords.Called(seminar)} has no date yet. Try again once it has one.");
        var links = NewEventLinks.Of(call.Group, seminar, start);
        return new Card
        {
            Title = $"{seminar.Topic}",
            Lines =
            [
                $"{SeminarWords.When(call.Group, seminar)}",
                $"Open the file to add it to your calendar, or add it to {links.Google} or {links.Outlook}.",
                Copied,
            ],
            Files = [File($"seminar-{seminar.Number}.ics", call, [seminar], alarm)],
        };
    }

    private static Outcome<Card> OfAll(CommandCall call, Duration? alarm)
    {
        ImmutableArray<Seminar> coming =
            [.. call.Group.Seminars.Where(s => s.Date.Known() is not null && !Schedule.IsOver(call.Group, s, call.Now))];
        if (coming.IsEmpty)
            return new Refusal($"No seminar coming up has a date yet. See {new Span.Command("schedule")}.");
        return new Card
        {
            Title = coming.Length == 1 ? $"1 seminar for your calendar" : (Line)$"{coming.Length} seminars for your calendar",
            Lines = [$"Open the file to add {(coming.Length == 1 ? "it" : "them")} to your calendar.", Copied],
            Files = [File("seminars.ics", call, coming, alarm)],
        };
    }

    // What a calendar imports is a copy; an event with the same id replaces it.
    private static Line Copied => ((Line)$"If a date changes later, use this again: most calendars update what they have.").AsAside();

    private static FileToSend File(string name, Call call, ImmutableArray<Seminar> seminars, Duration? alarm) =>
        new(name, "text/calendar", CalendarExport.Write(call.Group with { Seminars = seminars }, call.Now, alarm));
}
