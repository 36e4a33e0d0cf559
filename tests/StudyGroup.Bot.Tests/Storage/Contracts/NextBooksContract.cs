using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class NextBooksContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Suggestions_are_kept_oldest_first_across_restarts()
    {
        var stores = await OpenAsync();
        var first = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Piranesi") with { Author = "Clarke", Why = "short" })).Value;
        var second = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Emma"))).Value;
        Assert.True(second.Id.Value > first.Id.Value);

        stores = await OpenAsync();
        Assert.Equal([first, second], stores.NextBooks.Of(One));
        Assert.Equal(second, stores.NextBooks.Find(One, second.Id));
    }

    [Fact]
    public async Task Suggestion_that_was_withdrawn_or_chosen_leaves_the_list_and_is_still_found()
    {
        var stores = await OpenAsync();
        var first = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Piranesi"))).Value;
        var second = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Emma"))).Value;
        await stores.NextBooks.ChangeAsync(One, first.Id, book => book! with { WithdrawnAt = Now });
        await stores.NextBooks.ChangeAsync(One, second.Id, book => book! with { ChosenAt = Now });

        stores = await OpenAsync();
        Assert.Empty(stores.NextBooks.Of(One));
        Assert.Equal(first with { WithdrawnAt = Now }, stores.NextBooks.Find(One, first.Id));
        await stores.NextBooks.AddAsync(One, list =>
        {
            Assert.Empty(list);
            return Book(One, "Emma");
        });
    }

    [Fact]
    public async Task Suggestion_of_another_group_is_not_found()
    {
        var stores = await OpenAsync();
        var book = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Piranesi"))).Value;
        Assert.Empty(stores.NextBooks.Of(Other));
        Assert.Null(stores.NextBooks.Find(Other, book.Id));
        Assert.Equal(No, (await stores.NextBooks.ChangeAsync(Other, book.Id, found =>
        {
            Assert.Null(found);
            return No;
        })).Refusal);
    }

    [Fact]
    public async Task Refused_suggestion_changes_nothing()
    {
        var stores = await OpenAsync();
        Assert.Equal(No, (await stores.NextBooks.AddAsync(One, _ => No)).Refusal);
        var book = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Piranesi"))).Value;
        Assert.Equal(No, (await stores.NextBooks.ChangeAsync(One, book.Id, _ => No)).Refusal);
        Assert.Equal(book, Assert.Single(stores.NextBooks.Of(One)));
    }

    [Fact]
    public async Task Rule_can_not_move_a_suggestion_to_another_group()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.NextBooks.AddAsync(One, _ => Book(Other, "Piranesi")));
        var book = (await stores.NextBooks.AddAsync(One, _ => Book(One, "Piranesi"))).Value;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            stores.NextBooks.ChangeAsync(One, book.Id, found => found! with { Group = Other }));
        Assert.Equal(book, Assert.Single(stores.NextBooks.Of(One)));
    }

    private static SuggestedBook Book(GroupId group, string title) =>
        new() { Id = default, Group = group, Title = title, By = Ada, ByName = "Ada", At = Now };
}
