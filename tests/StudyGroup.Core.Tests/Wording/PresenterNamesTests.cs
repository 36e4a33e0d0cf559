using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Wording;

public sealed class PresenterNamesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly MemberId Wren = new(9007199254740993);

    [Fact]
    public void Member_who_presents_is_named_in_the_spreadsheet() =>
        Assert.Contains(",Wren,#9007199254740993,", CsvExport.Write(Presented(), Now, NameOf), StringComparison.Ordinal);

    [Fact]
    public void Member_who_presents_is_named_in_the_readme() =>
        Assert.Contains("| Wren |", MarkdownExport.Write(Presented(), NameOf), StringComparison.Ordinal);

    [Fact]
    public void Name_that_the_schedule_gave_comes_first()
    {
        var group = Presented();
        group = group.With(group.Numbered(3)! with { Presenters = [new Presenter(Wren, "Wren Halloran")] });

        Assert.Contains(",Wren Halloran,#", CsvExport.Write(group, Now, NameOf), StringComparison.Ordinal);
        Assert.Contains("| Wren Halloran |", MarkdownExport.Write(group, NameOf), StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_a_readme_that_names_members_changes_nothing()
    {
        var group = Presented();
        var plan = MarkdownImport.Plan(group, MarkdownExport.Write(group, NameOf), settled: null, removesMissing: true, Now).Value;

        Assert.Empty(Differences.Between(group, plan.After));
    }

    private static string? NameOf(MemberId member) => member == Wren ? "Wren" : null;

    private static Group Presented()
    {
        var group = TestGroup.Nine();
        return group.With(group.Numbered(3)! with { Presenters = [new Presenter(Wren, null)] });
    }
}
