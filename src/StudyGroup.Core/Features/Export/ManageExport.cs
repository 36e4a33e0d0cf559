using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;

namespace StudyGroup.Core.Features.Export;

/// <summary><c>/manage export</c>: the group as a file, for people, calendars and spreadsheets, or to be imported again.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
public sealed class ManageExport(IPoints points, IAttendance attendance) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage export", "The schedule as a file",
        new OptionSpec("format", "As what")
        {
            Required = true,
            Choices =
            [
                ("markdown", "Markdown: a README; importing it changes nothing"),
                ("json", "JSON: everything of this group, to be imported again"),
                ("csv", "CSV: for spreadsheets"),
                ("ics", "ICS (iCalendar): for calendars"),
            ],
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var (group, day) = (call.Group, LocalDatePattern.Iso.Format(call.Now.InZone(call.Group.Settings.Zone).Date));
        var (name, type, text, about) = call.Options.Text("format") switch
        {
            "json" => ("json", "application/json", JsonExport.Write(group, points, attendance, call.Now), "Everything of this group. It names members and what they wrote, so keep it among organizers."),
            "csv" => ("csv", "text/csv", CsvExport.Write(group, call.Now, call.NameOf), "A line for each seminar, for spreadsheets."),
            "ics" => ("ics", "text/calendar", CalendarExport.Write(group, call.Now), "The seminars that have a date, for calendars."),
            _ => ("md", "text/markdown", MarkdownExport.Write(group, call.NameOf), "The README's own form. What Markdown has no place for is left out; importing it changes nothing."),
        };
        var file = new FileToSend(string.Create(CultureInfo.InvariantCulture, $"study-group-{day}.{name}"), type, text);
        return new(new Reply.Private(new Card { Lines = [$"{about}"], Files = ImmutableArray.Create(file) }));
    }
}
