using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;

namespace StudyGroup.Core.Features.Export;

/// <summary><c>/manage export</c>: the group as a file for people, calendars or spreadsheets, or to import again.</summary>
public sealed class ManageExport(
    IPoints points, IAttendance attendance, ISeasons seasons, INextBooks books, IBookVotes votes) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage export", "Get the schedule as a file",
        new OptionSpec("format", "File format")
        {
            Required = true,
            Choices =
            [
                ("markdown", "Markdown: a README (importing it again changes nothing)"),
                ("json", "JSON: everything in this group, to import again"),
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
            "json" =>
                (
                    "json", "application/json", JsonExport.Write(group, points, attendance, seasons, books, votes, call.Now),
                    "Everything in this group. It has members' names and what they wrote, so share it with organizers only."),
            "csv" => ("csv", "text/csv", CsvExport.Write(group, call.Now, call.NameOf), "One row per seminar, for spreadsheets."),
            "ics" => ("ics", "text/calendar", CalendarExport.Write(group, call.Now), "All seminars with a date, for calendars."),
            _ =>
                (
                    "md", "text/markdown", MarkdownExport.Write(group, call.NameOf),
                    "The schedule as a README. It leaves out what Markdown can't hold; importing it again changes nothing."),
        };
        var file = new FileToSend(string.Create(CultureInfo.InvariantCulture, $"study-group-{day}.{name}"), type, text);
        return new(new Reply.Private(new Card { Lines = [$"{about}"], Files = ImmutableArray.Create(file) }));
    }
}
