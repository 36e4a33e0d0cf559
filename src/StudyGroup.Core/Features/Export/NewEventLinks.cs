using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Export;

/// <summary>Links to pages that add a seminar to a calendar on the web.</summary>
internal sealed record NewEventLinks(Span.Link Google, Span.Link Outlook)
{
    // Encoded, a text can be nine times as long, and a message has little room.
    private const int MaxTextLength = 100;

    private static readonly InstantPattern Basic = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The links for a seminar.</summary>
    public static NewEventLinks Of(Group group, Seminar seminar, Instant start)
    {
        var end = start + group.Settings.Length;
        var title = Escaped($"{SeminarWords.Name(seminar)}: {seminar.Topic}");
        var place = (seminar.Place ?? group.Settings.Place) is { } where ? $"&location={Escaped(where)}" : "";
        return new(
            new Span.Link(
                "Google Calendar",
                $"https://calendar.google.com/calendar/render?action=TEMPLATE&text={title}"
                    + $"&dates={Basic.Format(start)}/{Basic.Format(end)}{place}"),
            new Span.Link(
                "Outlook",
                $"https://outlook.live.com/calendar/0/action/compose?rru=addevent&subject={title}"
                    + $"&startdt={InstantPattern.General.Format(start)}&enddt={InstantPattern.General.Format(end)}{place}"));
    }

    private static string Escaped(string text) => Uri.EscapeDataString(Texts.Cut(Texts.OneLine(text), MaxTextLength));
}
