using NodaTime;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

public sealed class FollowedSeriesTests : FollowingFixture
{
    private const string Cohorts = "## Cohort 1 (Tuesdays)\n\n" + Head + "| 3 | 2026-12-01 | Samples |\n| 4 | 2026-12-08 | Tests |\n\n"
        + "## Cohort 2 (Fridays)\n\n" + Head + "| 3 | 2026-12-04 | Samples |\n| 4 | 2026-12-11 | Tests |\n";

    public FollowedSeriesTests() => (Desk.Group, Desk.Pages[Url]) = (Desk.Group.InChannel(), Cohorts);

    [Fact]
    public async Task README_with_two_series_is_refused_until_one_is_named()
    {
        var refused = await Sync(("url", Url));
        Assert.Equal(
            "Line 3: “Cohort 1 (Tuesdays)” and “Cohort 2 (Fridays)” cover the same on different dates. Say which one this group follows "
                + "with /manage sync series.",
            refused.Text());
        Assert.Null(Desk.Group.Settings.Readme);
    }

    [Fact]
    public async Task Named_series_is_kept_and_only_its_seminars_are_proposed()
    {
        var followed = await Sync(("url", Url), ("series", "cohort 2"));
        Assert.Contains("(“cohort 2”), every 6 hours", followed.Text(), StringComparison.Ordinal);
        await Desk.Look();
        await AnswerAsync("Apply");

        Assert.Equal(new LocalDate(2026, 12, 4), Day(3));
        Assert.Equal(new LocalDate(2026, 12, 11), Day(4));
        await ChangeAsync(Cohorts.Replace("2026-12-08", "2026-12-09", StringComparison.Ordinal));
        Assert.Single(Proposals());
    }

    [Fact]
    public async Task Another_series_of_the_same_README_is_proposed_as_a_whole()
    {
        await Sync(("url", Url), ("series", "Cohort 2"));
        await Desk.Look();
        await AnswerAsync("Apply");
        await Sync(("series", "Cohort 1"));
        await Desk.Look();
        await AnswerAsync("Apply");

        Assert.Equal(new LocalDate(2026, 12, 1), Day(3));
    }

    [Fact]
    public async Task Series_that_is_no_longer_there_is_not_replaced_by_another()
    {
        await Sync(("url", Url), ("series", "Cohort 2"));
        await Desk.Look();
        await ChangeAsync(
            Cohorts.Replace("Cohort 2", "Cohort B", StringComparison.Ordinal).Replace("12-04", "12-05", StringComparison.Ordinal));

        Assert.Contains("Say which one this group follows with", (await Sync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_README_starts_without_a_series()
    {
        const string Other = "https://readers.example/OTHER.md";
        Desk.Pages[Other] = Readme;
        await Sync(("url", Url), ("series", "Cohort 2"));
        await Sync(("url", Other));

        Assert.Null(Desk.Group.Settings.Readme!.Series);
    }

    private Task<Core.Contract.Reply> Sync(params (string Name, object Value)[] options) =>
        Desk.Command(Core.Tests.Desk.Organizer, "manage sync", options);
}
