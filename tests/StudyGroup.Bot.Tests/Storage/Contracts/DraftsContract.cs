using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class DraftsContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Draft_is_found_after_a_restart_and_taken_once_by_its_own_group()
    {
        var stores = await OpenAsync();
        var draft = await stores.Drafts.AddAsync(One, Ada, "shift", Options.None.With("by", "1 week"), Now);

        stores = await OpenAsync();
        Assert.Null(stores.Drafts.Find(Other, draft.Id));
        Assert.False(await stores.Drafts.TakeAsync(Other, draft.Id));
        Assert.Equal("1 week", stores.Drafts.Find(One, draft.Id)!.Inputs.Text("by"));
        Assert.True(await stores.Drafts.TakeAsync(One, draft.Id));
        Assert.False(await stores.Drafts.TakeAsync(One, draft.Id));
        Assert.Null(stores.Drafts.Find(One, draft.Id));
    }

    [Fact]
    public async Task Draft_that_a_member_began_is_forgotten_after_a_week()
    {
        var stores = await OpenAsync();
        var old = await stores.Drafts.AddAsync(One, Ada, "shift", Options.None, Now);
        var edge = await stores.Drafts.AddAsync(One, Ben, "shift", Options.None, Now + Duration.FromDays(1));
        await stores.Drafts.AddAsync(One, Ada, "shift", Options.None, Now + Duration.FromDays(8));
        Assert.Null(stores.Drafts.Find(One, old.Id));
        Assert.NotNull(stores.Drafts.Find(One, edge.Id));
    }

    [Fact]
    public async Task Draft_started_by_the_bot_is_kept_however_old_it_gets()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        var proposed = new Draft { Id = await stores.Drafts.ReserveAsync(), Group = One, At = Now, Kind = "import", Inputs = Options.None };
        await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, []) { Begins = proposed });
        var later = await stores.Drafts.AddAsync(One, Ada, "shift", Options.None, Now + Duration.FromDays(60));
        Assert.Equal(proposed.Id, stores.Drafts.Find(One, proposed.Id)!.Id);
        Assert.NotEqual(proposed.Id, later.Id);
    }

    [Fact]
    public async Task Oldest_draft_of_a_member_goes_when_they_have_too_many_in_a_group()
    {
        var stores = await OpenAsync();
        Draft[] others = [await BeginAsync(Other, Ada), await BeginAsync(One, Ben), await BeginAsync(One, null)];
        var oldest = await BeginAsync(One, Ada);
        var kept = new List<Draft>();
        while (kept.Count < Draft.MaxPerMember) kept.Add(await BeginAsync(One, Ada));
        Assert.Null(stores.Drafts.Find(One, oldest.Id));
        Assert.All(kept.Concat(others), draft => Assert.NotNull(stores.Drafts.Find(draft.Group, draft.Id)));

        Task<Draft> BeginAsync(GroupId group, MemberId? by) => stores.Drafts.AddAsync(group, by, "refused-form", Options.None, Now);
    }

    [Fact]
    public async Task Draft_whose_inputs_are_too_long_is_not_kept()
    {
        var stores = await OpenAsync();
        var inputs = Options.None.With("text", new string('x', Draft.MaxCharacters));
        await Assert.ThrowsAsync<ArgumentException>(() => stores.Drafts.AddAsync(One, Ada, "import", inputs, Now));
    }

    [Fact]
    public async Task Change_whose_draft_was_taken_already_is_refused_and_changes_nothing()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One, "before"));
        var draft = await stores.Drafts.AddAsync(One, Ada, "shift", Options.None, Now);
        Assert.Null(await SettleAsync("first"));
        Assert.Same(Draft.Gone, await SettleAsync("second"));
        Assert.Equal("first", stores.Groups.Find(One)!.Settings.Book);

        async Task<Refusal?> SettleAsync(string book) =>
            (await stores.Groups.ChangeAsync(One, _ => new GroupUpdate(Group(One, book), []) { Settles = draft.Id })).Refusal;
    }

    [Fact]
    public async Task Ids_are_never_used_again()
    {
        var stores = await OpenAsync();
        var first = await stores.Drafts.AddAsync(One, Ada, "shift", Options.None, Now);
        await stores.Drafts.TakeAsync(One, first.Id);

        stores = await OpenAsync();
        Assert.NotEqual(first.Id, await stores.Drafts.ReserveAsync());
        Assert.NotEqual(first.Id, (await stores.Drafts.AddAsync(Other, Ada, "shift", Options.None, Now)).Id);
    }
}
