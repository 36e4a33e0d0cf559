using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed partial class MarkdownIdentityTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Importing_the_markdown_export_changes_nothing(bool removesMissing) => GroupGen.Group.Sample(group =>
    {
        if (group.Seminars.IsEmpty && group.Breaks.IsEmpty) return;
        var plan = MarkdownImport.Plan(group, MarkdownExport.Write(group), settled: null, removesMissing, Now);
        if (plan.Refusal is null)
        {
            Assert.Empty(Differences.Between(group, plan.Value.After));
            Assert.DoesNotContain(plan.Value.Warnings, w => w.ToString().Contains("before the date above", StringComparison.Ordinal));
        }

        // Nothing is read if no topic has a word in it: a dash means none, and emoji are decoration.
        else Assert.DoesNotContain(group.Seminars, seminar => Shortcode().Replace(seminar.Topic, "").Any(char.IsAsciiLetterOrDigit));
    }, iter: 400);

    [Fact]
    public void Export_of_a_schedule_whose_dates_contradict_its_numbers_imports_again_without_a_warning()
    {
        var group = TestGroup.Nine().On(4, 2026, 12, 18).On(5, 2026, 12, 4).On(8, 2026, 12, 11, 19, 30).On(3, 2027, 1, 8)
            .Add(new Break { From = new LocalDate(2026, 12, 21), Until = new LocalDate(2027, 1, 3), Reason = "winter" });
        var plan = MarkdownImport.Plan(group, MarkdownExport.Write(group), settled: null, removesMissing: true, Now).Value;
        Assert.Empty(Differences.Between(group, plan.After));
        Assert.Empty(plan.Warnings);
    }

    // A reader can't know whether something before a text's first letter, such as an emoji, is decoration.
    [Fact]
    public void A_new_group_made_of_the_export_has_what_markdown_holds() => GroupGen.Group.Sample(group =>
    {
        var lettered = group with { Seminars = [.. group.Seminars.Select(Lettered)] };
        if (lettered.Seminars.IsEmpty) return;
        var made = MarkdownImport.Plan(
            lettered with { Seminars = [], Breaks = [] }, MarkdownExport.Write(lettered), settled: null, false, Now).Value.After;

        Assert.Equal(lettered.Seminars.Select(What), made.Seminars.Select(What));
        Assert.Equal(lettered.Breaks.Select(b => (b.From, b.Until)).Order(), made.Breaks.Select(b => (b.From, b.Until)).Order());
    }, iter: 400);

    [Fact]
    public void Export_from_before_a_seminar_could_have_several_presenters_imports_unchanged()
    {
        string[] names = ["Ann & Bo", "Lee, Ann", "Ann/Bo", "Ann, Bo", "Wren Halloran"];
        var group = names.Index().Aggregate(
            TestGroup.Nine(), (group, name) => group.With(group.Numbered(name.Index + 1)! with { Presenters = [new(null, name.Item)] }));
        var before = MarkdownExport.Write(group).Replace("Presenters", "Presenter", StringComparison.Ordinal)
            .Replace("<br>", "", StringComparison.Ordinal);
        Assert.Contains(@"| 🎤 Presenter |", before, StringComparison.Ordinal);
        Assert.Contains(@"| Ann \& Bo |", before, StringComparison.Ordinal);

        var plan = MarkdownImport.Plan(group, before, settled: null, removesMissing: true, Now).Value;

        Assert.Empty(Differences.Between(group, plan.After));
        Assert.Empty(plan.Warnings);
    }

    private static Seminar Lettered(Seminar seminar) => seminar with
    {
        Topic = $"A {seminar.Topic}",
        Chapter = seminar.Chapter is { } chapter ? $"B {chapter}" : null,
        Presenters = [.. seminar.Presenters.Index().Where(p => p.Item.Name is not null)
            .Select(p => new Presenter(null, $"C{"DEFG"[p.Index]} {p.Item.Name}"))],
        Team = seminar.Team is { } team ? $"H {team}" : null,
        Place = seminar.Place is { } place ? $"D {place}" : null,
        Readings = [.. seminar.Readings.Select(Lettered)],
        Slides = [.. seminar.Slides.Select(d => d with { Title = $"E {d.Title}", Topic = d.Topic is { } topic ? $"F {topic}" : null })],
    };

    private static Reading Lettered(Reading reading) => reading with
    {
        Title = $"I {reading.Title}",
        Authors = reading.Authors is { } authors ? $"J {authors}" : null,
        Part = reading.Part is { } part ? $"K {part}" : null,
        Published = reading.Published is { } published ? $"L {published}" : null,
    };

    private static string What(Seminar seminar)
    {
        string?[] parts =
        [
            $"{seminar.Number}", seminar.Chapter, seminar.Topic, seminar.Team, seminar.Place, Minutes(seminar.Date),
            $"{seminar.Cancelled is not null}", $"{seminar.Presenters.Length}", .. seminar.Presenters.Select(p => p.Name),
            .. seminar.Readings.SelectMany(r => new[] { r.Title, r.Url, r.Authors, r.Part, r.Published, $"{r.IsOptional}" }),
            .. seminar.Slides.SelectMany(d => new[] { d.Url, d.Title, d.Topic }),
        ];
        return string.Join('\n', parts.Select(part => Space().Replace(part ?? "–", " ").Trim()));
    }

    private static string Minutes(SeminarDate date) =>
        date.Known() is { } on ? $"{date is SeminarDate.Tentative} {on.Day} {on.Time?.Hour}:{on.Time?.Minute}" : $"{date}";

    [GeneratedRegex(":[a-z]+:")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
