using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seasons;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class SeasonsContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Finished_season_is_archived_with_the_change_and_concerns_no_other_group()
    {
        var stores = await FilledAsync();
        await FinishAsync(stores);

        stores = await OpenAsync();
        var season = Assert.Single(stores.Seasons.Of(One));
        Assert.Equal((1, "Old book", 2), (season.Number, season.Book, season.Seminars.Length));
        Assert.Equal(season with { Seminars = [] }, stores.Seasons.Find(One, 1)! with { Seminars = [] });
        Assert.Equal(new SeasonStart(2, 3), SeasonStart.Of(stores.Groups.Find(One)!));
        Assert.Null(stores.Seasons.Find(One, 2));
        Assert.Empty(stores.Seasons.Of(Other));
    }

    [Fact]
    public async Task Seasons_are_listed_by_number_however_many_there_are()
    {
        var stores = await FilledAsync();
        for (var season = 1; season <= 11; season++)
        {
            await FinishAsync(stores);
            await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group.Add(Seminar(1)), []));
        }

        Assert.Equal(Enumerable.Range(1, 11), stores.Seasons.Of(One).Select(season => season.Number));
    }

    [Fact]
    public async Task Season_that_is_opened_again_leaves_the_archive()
    {
        var stores = await FilledAsync();
        var before = stores.Groups.Find(One)!;
        await FinishAsync(stores);
        await stores.Groups.ChangeAsync(One, _ => new GroupUpdate(before, []) { Reopens = 1 });
        Assert.Empty(stores.Seasons.Of(One));
        await FinishAsync(stores);
        Assert.Single(stores.Seasons.Of(One));
    }

    [Fact]
    public async Task Nothing_is_archived_by_a_change_that_is_refused_or_whose_draft_is_gone()
    {
        var stores = await FilledAsync();
        await stores.Groups.ChangeAsync(One, _ => No);
        await stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Finishes = Season.Of(group, Now), Settles = new(9) });
        Assert.Empty(stores.Seasons.Of(One));
    }

    [Fact]
    public async Task Rule_can_not_archive_a_season_of_another_group_or_replace_one()
    {
        var stores = await FilledAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Finishes = Season.Of(group with { Id = Other }, Now) }));
        await FinishAsync(stores);
        await Assert.ThrowsAnyAsync<Exception>(() => stores.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Finishes = Season.Of(group with { Season = 1 }, Now) }));
        Assert.Equal(2, Assert.Single(stores.Seasons.Of(One)).Seminars.Length);
    }

    private static async Task FinishAsync(Stores stores) => _ = (await stores.Groups.ChangeAsync(
        One, group => new GroupUpdate(SeasonRules.Finish(group, group.Season).Value, []) { Finishes = Season.Of(group, Now) })).Value;

    private async Task<Stores> FilledAsync()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "Old book").Add(Seminar(1)).Add(Seminar(2)));
        await stores.Groups.CreateAsync(Group(Other).Add(Seminar(1)));
        return stores;
    }

    private static Seminar Seminar(int number) => new()
    {
        Number = number,
        Topic = $"Topic {number}",
        Date = new SeminarDate.On(new LocalDate(2026, 3, 20 + number), null),
        Presenters = [new Presenter(Ada, "Ada")],
    };
}
