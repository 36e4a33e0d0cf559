using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>A finished season as a schedule: the same layout, to be read only. A menu shows everything about one of its seminars.</summary>
internal static class FinishedSeason
{
    /// <summary>The action that turns to a page. The arguments are the season's number and the page.</summary>
    public const string Turn = "season";

    private const int MaxChoices = 25;

    /// <summary>"1 · Designing Machine Learning Systems (finished May 2026)", for pickers.</summary>
    public static string Choice(Season season) =>
        $"{season.Number}{(season.Book is null ? "" : $" · {season.Book}")} (finished {FinishedIn(season)})";

    /// <summary>"May 2026": the month in which it was finished, in its zone.</summary>
    public static string FinishedIn(Season season) => DateWords.Month(season.FinishedAt.InZone(season.Zone).Date, withYear: true);

    /// <summary>A page of it.</summary>
    public static Card Page(Call call, Season season, int page)
    {
        var then = season.AsGroup(call.Group);
        var items = ScheduleLines.Grouped(
            then, Schedule.InOrder(then), then.Breaks, seminar => ScheduleCommand.Line(then, seminar, null, isPast: true, call.Now),
            call.Now);
        var card = new Card
        {
            Title = ScheduleLines.Title(then.Settings, $"Season {season.Number}"),
            Lines = [((Line)$"Finished {FinishedIn(season)}").AsAside()],
            Tone = Tone.Quiet,
            Footer = ScheduleLines.LegendOfFinished,
        };
        return Pages.Show(
            card, [.. items.Select(item => item.Lines)], page, to => new ActionId(Turn, $"{season.Number}", $"{to}"),
            selectsOf: range => Menu(items[range].Select(item => item.Seminar).OfType<Seminar>()));
    }

    private static IEnumerable<SelectMenu> Menu(IEnumerable<Seminar> seminars)
    {
        ImmutableArray<SelectMenu.Choice> choices =
            [.. seminars.Take(MaxChoices).Select(seminar => new SelectMenu.Choice(SeminarWords.Choice(seminar), $"{seminar.Id}"))];
        return choices.IsEmpty
            ? []
            : [new SelectMenu.OfChoices(new ActionId(SeminarCommand.Chosen), "Points, slides and notes of…", choices)];
    }
}
