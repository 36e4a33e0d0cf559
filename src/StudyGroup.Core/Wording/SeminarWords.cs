using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>How to refer to a seminar.</summary>
public static class SeminarWords
{
    private const int MaxNamed = 10;
    private const int MaxPartLength = 32;

    /// <summary>"Seminar 3".</summary>
    public static string Name(Seminar seminar) => $"Seminar {seminar.Number}";

    /// <summary>"Seminar 3, Seminar 4 and 5 more", after the first ten.</summary>
    public static string Names(IReadOnlyCollection<Seminar> seminars) =>
        string.Join(", ", seminars.Take(MaxNamed).Select(Name))
        + (seminars.Count > MaxNamed ? $" and {seminars.Count - MaxNamed} more" : "");

    /// <summary>"Seminar 3 · Chapter 3".</summary>
    public static string Title(Seminar seminar) =>
        seminar.Chapter is { } chapter ? $"{Name(seminar)} · {chapter}" : Name(seminar);

    /// <summary>"Data Engineering for ML (Seminar 3)", the topic in bold.</summary>
    public static Line Called(Seminar seminar) => $"{new Span.Bold(seminar.Topic)} ({Name(seminar)})";

    /// <summary>"3 · Chapter 3 · Data Engineering for ML", for lines with their own date.</summary>
    public static string Listed(Seminar seminar) =>
        string.Join(" · ", new[] { $"{seminar.Number}", seminar.Chapter, seminar.Topic }.OfType<string>());

    /// <summary>"3 · Chapter 3 · Fri 4 Dec · Data Engineering for ML", for pickers.</summary>
    public static string Choice(Seminar seminar) => ChoiceOf(seminar, presenter: null);

    /// <summary>
    /// "3 · Chapter 3 · Ben · 1 place left · Fri 4 Dec · Data Engineering for ML", for pickers where the presenters matter.
    /// </summary>
    /// <param name="presenter">The presenters' names; null if unknown.</param>
    /// <param name="places">How many more may present: see <see cref="PlaceWords"/>. Null to leave it out.</param>
    public static string ChoiceOf(Seminar seminar, string? presenter, string? places = null)
    {
        var day = seminar.Date.Known() is { } on
            ? $"{(seminar.Date is SeminarDate.Tentative ? "tentatively " : "")}{DateWords.DayOfYear(on.Day)}"
            : null;
        string?[] parts = [$"{seminar.Number}", Part(seminar.Chapter), Part(presenter), places, day, seminar.Topic];
        return string.Join(" · ", parts.OfType<string>());

        static string? Part(string? text) => text is null ? null : Texts.Cut(text, MaxPartLength);
    }

    /// <summary>The presenters: "@Ana", "@Ana and Ben Orr" or "Blue: @Ana, Ben Orr and Cy"; null if there are none.</summary>
    public static Line? Presenters(Seminar seminar) => (seminar.Team, seminar.Presenters) switch
    {
        (null, []) => null,
        ({ } team, []) => $"{team}",
        (null, var presenters) => Lists.And([.. presenters.Select(Presenter)]),
        ({ } team, var presenters) => $"{team}: {Lists.And([.. presenters.Select(Presenter)])}",
    };

    /// <summary>
    /// The presenters in a sentence: "@Ana and Ben Orr", or the team's name if no presenter is known; null if there are none at all.
    /// </summary>
    public static Line? Who(Seminar seminar) => seminar.Presenters.IsEmpty ? Presenters(seminar) : Presenters(seminar with { Team = null });

    /// <summary>A presenter: "@Ana", "Ana Beck" or "@Ana (Ana Beck)".</summary>
    public static Line Presenter(Presenter presenter) =>
        presenter.Member is { } member ? MemberWords.Named(member, presenter.Name) : $"{presenter.Name}";

    /// <summary>"is" or "are", for a sentence about the presenters.</summary>
    public static string AreOrIs(Seminar seminar) => seminar.Presenters.Length > 1 ? "are" : "is";

    /// <summary>"Presenter", or "Presenters" if there are several, as a heading.</summary>
    public static string PresentersHeading(Seminar seminar) => seminar.Presenters.Length > 1 ? "Presenters" : "Presenter";

    /// <summary>The date in each reader's own time zone, or its state in words.</summary>
    public static Line When(Group group, Seminar seminar, TimestampStyle look = TimestampStyle.Full) =>
        When(group.Settings, seminar.Date, look);

    /// <summary>The date in each reader's own time zone, or its state in words.</summary>
    public static Line When(GroupSettings settings, SeminarDate date, TimestampStyle look = TimestampStyle.Full) => date switch
    {
        SeminarDate.On on => (Line)$"{new Span.Moment(on.StartIn(settings), look)}",
        SeminarDate.Tentative tentative => $"tentatively {new Span.Moment(tentative.Date.StartIn(settings), look)}",
        _ => $"{WhenWords.State(date)}",
    };

    /// <summary>"Fri 4 Dec 2026, 18:00", in the group's time zone but without naming it; "TBA" or "coming soon" without a date.</summary>
    public static string LocalWhen(GroupSettings settings, SeminarDate date) =>
        date.Known() is null ? WhenWords.Type(date, settings) : WhenWords.Say(date, settings);

    /// <summary>
    /// "Fri 4 Dec 2026, 18:00 (Europe/Berlin), in 12 days", marked if it's the usual start; or the state in words.
    /// </summary>
    public static string LocalWhenAndHowFar(GroupSettings settings, SeminarDate date, Instant now)
    {
        if (date.Known() is not { } on) return WhenWords.State(date)!;
        var usual = on.Time is null ? ", the usual start" : "";
        return $"{LocalWhen(settings, date)} ({settings.Zone.Id}{usual}), {DateWords.HowFar(now, on.StartIn(settings))}";
    }
}
