using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using Group = StudyGroup.Core.Domain.Group;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed partial class ExchangeDocumentTests
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Exchange", "exchange.md"));

    [Fact]
    public void Each_part_of_the_JSON_has_a_table_that_names_its_fields_and_which_are_required()
    {
        foreach (var (heading, record) in Parts("file", typeof(GroupFile)))
        {
            Assert.Equal(
                record.GetProperties().Select(p => (heading, Name(p), p.IsDefined(typeof(RequiredMemberAttribute)))),
                Rows($"### `{heading}`").Select(row => (heading, row[0].Trim('`'), row[2] == "required")));
        }
    }

    [Fact]
    public void Each_state_of_a_date_is_named() =>
        Assert.Equal(
            Enum.GetNames<DateKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
            Quoted(Rows("### `date`").Single(row => row[0] == "`is`")[3]));

    [Fact]
    public async Task The_example_is_what_the_export_writes()
    {
        var (now, ana) = (Instant.FromUtc(2026, 11, 23, 9, 0), new MemberId(1289412345678901299));
        var desk = new Desk { Group = Example() };
        var (id, first) = (desk.Group.Id, desk.Group.Seminars[0].Id);
        await ((IPoints)desk).AddAsync(id, first, ana, "What if nobody measured the old way?", now, "Ana Beck");
        await ((IPoints)desk).ChangeAsync(
            id, new PointId(1), point => point! with { Votes = Votes.Of([new MemberId(1289412345678901250)]) });
        await ((IAttendance)desk).ChangeAsync(id, first, ana, _ => new Attendance
        {
            Group = id,
            Seminar = first,
            Member = ana,
            Start = Instant.FromUtc(2026, 12, 4, 17, 30),
            IsComing = true,
            At = now,
        });

        Assert.Equal(
            Document.SkipWhile(line => line != "```json").Skip(1).TakeWhile(line => line != "```"),
            JsonExport.Write(desk.Group, desk, desk, desk, desk, desk, now).ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void Each_column_of_a_schedule_is_known_by_the_words_that_are_named()
    {
        var rows = Rows("## Markdown: the schedule as a README");

        Assert.Equal(Enum.GetNames<ColumnKind>().Select(JsonNamingPolicy.CamelCase.ConvertName), rows.Select(row => row[0]));
        Assert.All(rows, row =>
            Assert.All(Quoted(row[1]), word => Assert.Equal(Enum.Parse<ColumnKind>(row[0], ignoreCase: true), ColumnKinds.Of(word)?.Kind)));
    }

    [Fact]
    public void The_columns_of_the_CSV_are_named_in_order() =>
        Assert.Equal(
            CsvExport.Write(TestGroup.Empty(), default).TrimEnd().Split(','),
            Rows("## CSV: for spreadsheets").Select(row => row[0].Trim('`')));

    private static Group Example() => new Group
    {
        Id = new GroupId(1289412345678901234),
        Server = new ServerId(1289412345678901234),
        Settings = TestGroup.Settings with
        {
            ZoneIsChosen = true,
            Channel = new ChannelId(1289412345678901240),
            LeadTimes = [Duration.FromDays(7), Duration.FromHours(1)],
        },
    }
        .Add(new Seminar
        {
            Number = 1,
            Chapter = "Chapter 1",
            Topic = "Overview of Machine Learning Systems",
            Presenters = [new Presenter(null, "Wren Halloran")],
            Readings = [new Reading("Designing Machine Learning Systems") { Part = "pp. 1–24" }],
            Date = new SeminarDate.On(new LocalDate(2026, 12, 4), new LocalTime(18, 30)),
            Slides = [new SlideDeck("https://example.org/slides/1", "Chapter 1 Slides", null, ["Use cases", "Requirements"])],
            Notes = [new Note("Read the first ten pages", null, new MemberId(1289412345678901250), Instant.FromUtc(2026, 11, 20, 16, 5))],
        })
        .Add(new Seminar { Number = 2, Topic = "Data Engineering", Date = SeminarDate.Soon })
        .Add(new Break { From = new LocalDate(2026, 12, 21), Until = new LocalDate(2027, 1, 3), Reason = "holidays" });

    // The object and all that it holds, each under the name that it has in the file.
    private static IEnumerable<(string Name, Type Record)> Parts(string name, Type record) => record.GetProperties()
        .Select(p => (Name: Name(p), Record: Whole(p.PropertyType)))
        .Where(p => p.Record.IsClass && p.Record.Namespace == record.Namespace)
        .SelectMany(p => Parts(p.Name, p.Record))
        .Prepend((name, record));

    private static Type Whole(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type;

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    // The cells of the first table under a heading.
    private static ImmutableArray<string[]> Rows(string heading) =>
    [
        .. Document.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal))
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    private static IEnumerable<string> Quoted(string cell) => InBackticks().Matches(cell).Select(m => m.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
