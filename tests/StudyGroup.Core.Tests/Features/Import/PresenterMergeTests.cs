using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class PresenterMergeTests
{
    [Theory]
    [InlineData("Ann|Bo", "Ann|Bo", "Ann|Bo")]
    [InlineData("Ann|Bo", "Bo|Ann", "Ann|Bo")]
    [InlineData("Ann", "Ann|Bo", "Ann|Bo")]
    [InlineData("Ann|Bo", "Bo", "Bo")]
    [InlineData("Ann", "", "")]
    [InlineData("1 Ann", "ANN", "1 ANN")]
    [InlineData("1 Ann|Bo", "Bo|Ann", "1 Ann|Bo")]
    [InlineData("1 Ann", "Cy", "1 Cy")]
    [InlineData("1", "Ann", "1")]
    [InlineData("1", "", "1")]
    [InlineData("1", "Ann|Bo", "1|Bo")]
    [InlineData("1|2", "Ann", "1|2")]
    [InlineData("Bo|1", "Ann|Bo", "Bo|1")]
    [InlineData("1 Ann", "", "1")]
    [InlineData("1 Ann", "Bo|Cy", "Bo|Cy|1")]
    [InlineData("1 Ann|Bo", "Ann|Cy", "1 Ann|Cy")]
    public void Written_names_are_merged_and_members_stay(string known, string written, string merged) =>
        Assert.Equal(merged, Say(PresenterMerge.Merge(Read(known), Names(written))));

    [Theory]
    [InlineData("1 Ann|Bo", "Ann|Cy")]
    [InlineData("1|Bo", "Cy|Di|Ed")]
    [InlineData("1 Xi", "Ann|Bo")]
    [InlineData("1|Ann|Bo", "Cy|Di|Ed")]
    public void Merging_the_same_names_again_changes_nothing(string known, string written)
    {
        var once = PresenterMerge.Merge(Read(known), Names(written));
        Assert.Equal(Say(once), Say(PresenterMerge.Merge(once, Names(written))));
    }

    [Fact]
    public void No_more_than_ten_are_kept_and_members_before_names()
    {
        var members = ImmutableArray.CreateRange(Enumerable.Range(1, 4).Select(n => new Presenter(new MemberId((ulong)n), $"Mo {n}")));
        var merged = PresenterMerge.Merge(members, [.. Enumerable.Range(1, 9).Select(n => $"Ann {n}")]);

        Assert.Equal(Seminar.MaxPresenters, merged.Length);
        Assert.Equal(4, merged.Count(presenter => presenter.Member is not null));
    }

    private static ImmutableArray<string> Names(string names) => [.. names.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static ImmutableArray<Presenter> Read(string presenters) =>
        [.. Names(presenters).Select(words => words.Split(' ', 2)).Select(words => ulong.TryParse(words[0], out var member)
            ? new Presenter(new MemberId(member), words.Length > 1 ? words[1] : null)
            : new Presenter(null, string.Join(' ', words)))];

    private static string Say(ImmutableArray<Presenter> presenters) =>
        string.Join('|', presenters.Select(p => string.Join(' ', new[] { p.Member?.ToString(), p.Name }.OfType<string>())));
}
