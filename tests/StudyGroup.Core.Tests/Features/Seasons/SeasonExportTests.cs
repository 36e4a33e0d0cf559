using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Seasons;

public class SeasonExportTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel() };

    [Fact]
    public async Task Import_of_an_export_with_finished_seasons_changes_nothing()
    {
        await FilledAsync();
        var plan = Plan(_desk, Export(_desk)).Value;
        Assert.True(plan.ChangesNothingIn(_desk.Group));
        Assert.True(plan.Restores.IsEmpty);
        Assert.Empty(plan.Warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Finished_seasons_come_back_into_a_group_that_lost_everything(bool hasSeminars)
    {
        await FilledAsync();
        var export = Export(_desk);
        // As a server starts: with nine seminars, so that the next id is the one with which the second season began.
        var fresh = new Desk { Group = hasSeminars ? TestGroup.Nine() : TestGroup.Empty() };
        var plan = Plan(fresh, export, removesMissing: true).Value;
        Assert.DoesNotContain(Differences.Between(fresh.Group, plan.After), part => part is Part.OfSeason);
        await ((IGroups)fresh).ChangeAsync(Desk.Here, _ => new GroupUpdate(plan.After, []) { Restores = plan.Restores });

        Assert.Equal(Seasons(_desk), Seasons(fresh));
        Assert.Equal((2, 11), (fresh.Group.Season, fresh.Group.NextSeminarId));
        Assert.Equal("The next book's first", Assert.Single(fresh.Group.Seminars).Topic);
        Assert.Equal("Why?", Assert.Single(((IPoints)fresh).Of(Desk.Here, new SeminarId(1))).Text);
        Assert.True(Plan(fresh, Export(fresh)).Value.ChangesNothingIn(fresh.Group));
        Assert.Equal("Topic 1", ((ISeasons)fresh).GroupOf(fresh.Group, new SeminarId(1)).Find(new SeminarId(1))!.Topic);
    }

    [Fact]
    public async Task Finished_seasons_of_another_server_get_new_ids()
    {
        await FilledAsync();
        var export = Export(_desk);
        var other = new Desk { Group = TestGroup.Empty() with { NextSeminarId = 40, Server = new ServerId(77) } };
        var plan = Plan(other, export).Value;
        await ((IGroups)other).ChangeAsync(Desk.Here, _ => new GroupUpdate(plan.After, []) { Restores = plan.Restores });
        Assert.Equal(Enumerable.Range(40, 9), Assert.Single(((ISeasons)other).Of(Desk.Here)).Seminars.Select(s => s.Id.Value));
        Assert.Equal("Why?", Assert.Single(((IPoints)other).Of(Desk.Here, new SeminarId(40))).Text);
        Assert.Equal(new SeminarId(49), Assert.Single(other.Group.Seminars).Id);
    }

    [Fact]
    public async Task Export_from_before_the_book_was_finished_is_refused()
    {
        var export = Export(_desk);
        await FilledAsync();
        Assert.Equal(
            "That export is from before you finished Designing Machine Learning Systems, and a finished book stays as it is. "
                + "See it with /schedule season:1.",
            Plan(_desk, export).Refusal!.Sentence());
    }

    [Fact]
    public async Task Finished_season_that_is_different_in_the_export_stays_as_it_is()
    {
        await FilledAsync();
        var plan = Plan(_desk, Export(_desk).Replace("Topic 1\"", "Another topic\"", StringComparison.Ordinal)).Value;
        Assert.Equal(
            "Season 1 is different in the export. A finished season is never changed, so it stays as it is.",
            Assert.Single(plan.Warnings).Text());
        Assert.True(plan.Restores.IsEmpty);
    }

    [Fact]
    public async Task Export_from_a_later_season_is_refused_while_the_schedule_has_seminars()
    {
        await FilledAsync();
        var plan = Plan(new Desk { Group = TestGroup.Nine() }, Export(_desk));
        Assert.Equal(
            "That export has 1 finished book, and your schedule has seminars. To replace them, import with missing:remove.",
            plan.Refusal!.Sentence());
    }

    [Theory]
    [InlineData("\"season\": 2", "\"season\": 3", "the finished seasons aren't numbered from 1 to the one before the current season")]
    [InlineData("\"season\": 2", "\"season\": 0", "the season's number isn't between 1 and 999")]
    [InlineData(
        "\"firstSeminarId\": 10", "\"firstSeminarId\": 5", "the first id of the current season isn't above those of finished ones")]
    [InlineData("\"id\": 9,", "\"id\": 1,", "two seminars have the same id")]
    [InlineData("\"pointsDiscussed\": 0", "\"pointsDiscussed\": 2", "in season 1 the numbers of points don't add up")]
    public async Task Export_with_seasons_that_can_not_be_is_refused(string was, string edited, string wrong)
    {
        await FilledAsync();
        var export = Export(_desk);
        Assert.Contains(was, export);
        Assert.Equal(
            $"I can't import that: someone has edited the export, and now {wrong}.",
            JsonImport.Read(export.Replace(was, edited, StringComparison.Ordinal)).Refusal!.Sentence());
    }

    private async Task FilledAsync()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(1)! with { Presenters = [new Presenter(Desk.Ana.Id, "Ana")] });
        await _desk.Command(Desk.Ben, "point add", ("text", "Why?"), ("seminar", 1));
        await _desk.Press(Desk.Organizer, await _desk.Command(Desk.Organizer, "book finish"), "Finish");
        await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "The next book's first"));
    }

    private static IEnumerable<string> Seasons(Desk desk) =>
        ((ISeasons)desk).Of(Desk.Here).Select(season => GroupFileJson.Write(FileWriting.Write(season)));

    private static string Export(Desk desk) => JsonExport.Write(desk.Group, desk, desk, desk, desk, desk, desk.Now);

    private static Outcome<Plan> Plan(Desk desk, string export, bool removesMissing = false) =>
        JsonImport.Read(export).IsRefused(out var refusal, out var file)
            ? refusal
            : JsonImport.Plan(desk.Group, file, removesMissing, FileChannels.None, desk, desk, desk, desk, desk);
}
