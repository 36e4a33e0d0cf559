using CsCheck;
using StudyGroup.Core.Exchange.Import;
using StudyGroup.Core.Exchange.Writing;
using StudyGroup.Core.History;
using Xunit;

namespace StudyGroup.Core.Tests.Exchange.Import;

public sealed class MarkdownIdentityTests
{
    private static readonly NodaTime.Instant Now = NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Importing_the_markdown_export_changes_nothing(bool removesMissing) => GroupGen.Group.Sample(group =>
    {
        if (group.Seminars.IsEmpty && group.Breaks.IsEmpty) return;
        var plan = MarkdownImport.Plan(group, MarkdownExport.Write(group), settled: null, removesMissing, Now);
        if (plan.IsRefused(out _, out var made)) return;
        Assert.Empty(Differences.Between(group, made.After));
    }, iter: 400);

    [Fact]
    public void A_new_group_made_of_the_export_has_what_markdown_holds() => GroupGen.Group.Sample(group =>
    {
        var plain = group with { Seminars = [.. group.Seminars.Select((s, i) => s with { Topic = $"Topic {i}", Chapter = s.Chapter is null ? null : $"Chapter {i}", PresenterName = s.PresenterName is null ? null : $"Ann {i}" })] };
        if (plain.Seminars.IsEmpty) return;
        var empty = plain with { Seminars = [], Breaks = [] };
        var made = MarkdownImport.Plan(empty, MarkdownExport.Write(plain), settled: null, false, Now).Value.After;

        Assert.Equal(plain.Seminars.Select(What), made.Seminars.Select(What));
        Assert.Equal(plain.Breaks.Select(b => (b.From, b.Until)).Order(), made.Breaks.Select(b => (b.From, b.Until)).Order());
    }, iter: 200);

    private static string What(Core.Seminars.Seminar seminar) =>
        $"{seminar.Number} {seminar.Chapter} {seminar.Topic} {seminar.PresenterName} {Minutes(seminar.Date)} {seminar.Cancelled is not null} {string.Join(' ', seminar.Slides.Select(s => s.Url))}";

    private static string Minutes(Core.Seminars.SeminarDate date) => date.Known() is { } on ? $"{date is Core.Seminars.SeminarDate.Tentative} {on.Day} {on.Time?.Hour}:{on.Time?.Minute}" : $"{date}";
}
