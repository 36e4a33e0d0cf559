using CsCheck;
using NodaTime;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class BookVotesContract(StoreBackend backend) : StoreContract(backend)
{
    private static readonly Instant Closes = Now + Duration.FromDays(3);

    [Fact]
    public async Task Vote_is_kept_with_its_ballots_and_its_result_across_restarts()
    {
        var stores = await FilledAsync();
        var vote = await OpenVoteAsync(stores, One);
        await ChangeAsync(stores, vote, known => known with { Ballots = known.Ballots.Add(Ben, [new(2), new(1)]).Add(Ada, [new(2)]) });

        stores = await OpenAsync();
        var kept = stores.BookVotes.Find(One, vote.Id)!;
        Assert.Equal([(1L, "Piranesi", "Clarke"), (2L, "Emma", null)], kept.Candidates.Select(c => (c.Id.Value, c.Title, c.Author)));
        Assert.Equal([new SuggestedBookId(2), new(1)], kept.Ballots[Ben]);
        Assert.Equal(
            (BookVoteState.Open, Ada, Now, Closes, 2), (kept.State, kept.OpenedBy, kept.OpenedAt, kept.ClosesAt, kept.Ballots.Count));

        Runoff result = new(2, [new([new(new(2), 2), new(new(1), 0)], 0, [], null)], new SuggestedBookId(2), []);
        await ChangeAsync(stores, vote, known => known with { State = BookVoteState.Closed, Result = result, EndedAt = Closes });
        stores = await OpenAsync();
        Assert.Equivalent(result, stores.BookVotes.Find(One, vote.Id)!.Result, strict: true);
    }

    [Fact]
    public async Task Votes_of_a_group_are_found_newest_first_and_those_of_others_are_not()
    {
        var stores = await FilledAsync();
        var first = await OpenVoteAsync(stores, One);
        var second = await OpenVoteAsync(stores, One);
        var others = await OpenVoteAsync(stores, Other);
        Assert.Equal([second.Id, first.Id], stores.BookVotes.Of(One).Select(vote => vote.Id));
        Assert.Null(stores.BookVotes.Find(One, others.Id));
        Assert.Equal(No, (await stores.BookVotes.ChangeAsync(
            One, others.Id,
            now =>
            {
                Assert.Null(now.Vote);
                Assert.Equal(second.Id, now.Open?.Id);
                return No;
            },
            (_, _) => [])).Refusal);
    }

    [Fact]
    public async Task Rule_sees_the_group_its_list_and_its_open_vote()
    {
        var stores = await FilledAsync();
        await stores.NextBooks.AddAsync(
            One, _ => new SuggestedBook { Id = default, Group = One, Title = "Piranesi", By = Ada, At = Now });
        var vote = await OpenVoteAsync(stores, One, now =>
        {
            Assert.Equal((One, null, null), (now.Group.Id, now.Open, now.Vote));
            Assert.Equal("Piranesi", Assert.Single(now.Books).Title);
        });
        await ChangeAsync(stores, vote, known => known with { State = BookVoteState.Cancelled });
        await OpenVoteAsync(stores, One, now => Assert.Null(now.Open));
    }

    [Fact]
    public async Task Post_is_stored_with_its_vote_once()
    {
        var stores = await FilledAsync();
        var vote = await OpenVoteAsync(stores, One, posts: Post("b.1"));
        await ChangeAsync(stores, vote, known => known, Post("b.1"), Post("t.1"));
        Assert.Equal(["b.1", "t.1"], stores.Posts.Of(One).Select(post => post.Key).Order());
        await stores.BookVotes.ChangeAsync(One, vote.Id, _ => No, (_, _) => [Post("x.1")]);
        Assert.Equal(2, stores.Posts.Of(One).Count);
    }

    [Fact]
    public async Task Open_votes_are_found_by_when_they_close()
    {
        var stores = await FilledAsync();
        var vote = await OpenVoteAsync(stores, One);
        var others = await OpenVoteAsync(stores, Other);
        await ChangeAsync(stores, others, known => known with { ClosesAt = Closes + Duration.FromDays(1) });
        Assert.Empty(stores.BookVotes.GroupsClosing(Closes - Duration.Epsilon * 100));
        Assert.Equal([One], stores.BookVotes.GroupsClosing(Closes));
        Assert.Equal((Closes, Closes + Duration.FromDays(1)), (stores.BookVotes.NextClosing(Now), stores.BookVotes.NextClosing(Closes)));

        stores = await OpenAsync();
        await ChangeAsync(stores, vote, known => known with { State = BookVoteState.Closed, EndedAt = Closes });
        await SetMemberAsync(stores, Other, isMember: false);
        Assert.Empty(stores.BookVotes.GroupsClosing(Closes + Duration.FromDays(5)));
        await SetMemberAsync(stores, Other, isMember: true);
        Assert.Equal([Other], stores.BookVotes.GroupsClosing(Closes + Duration.FromDays(5)));
    }

    [Fact]
    public async Task Rule_can_not_move_a_vote_to_another_group()
    {
        var stores = await FilledAsync();
        var vote = await OpenVoteAsync(stores, One);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            stores.BookVotes.ChangeAsync(One, vote.Id, now => now.Vote! with { Group = Other }, (_, _) => []));
        Assert.Empty(stores.BookVotes.Of(Other));
    }

    [Fact]
    public async Task Order_in_which_ballots_arrive_never_changes_the_result()
    {
        var stores = await FilledAsync();
        foreach (var title in new[] { "Piranesi", "Emma" })
        {
            await stores.NextBooks.AddAsync(
                One, _ => new SuggestedBook { Id = default, Group = One, Title = title, By = Ada, At = Now });
        }

        var ids = stores.NextBooks.Of(One).Select(book => book.Id).ToArray();
        await Gen.Select(Gen.Int[0, 3], Gen.Int[1, 40]).Array[1, 8]
            .Select(ballots => ballots.DistinctBy(ballot => ballot.Item2).ToArray())
            .SelectMany(ballots => Gen.Shuffle(ballots).Select(shuffled => (ballots, shuffled)))
            .SampleAsync(
                async vote => Assert.Equal(await CountAsync(vote.ballots), await CountAsync(vote.shuffled)), iter: 10, threads: 1);

        // Each ballot is one of the four rankings of two books.
        async Task<string> CountAsync((int Ranking, int Member)[] ballots)
        {
            var opened = await OpenVoteAsync(stores, One, books: ids);
            await Task.WhenAll(ballots.Select(ballot => ChangeAsync(stores, opened, known => known with
            {
                Ballots = known.Ballots.SetItem(new MemberId((ulong)ballot.Member), ballot.Ranking switch
                {
                    0 => [ids[0]],
                    1 => [ids[1]],
                    2 => [ids[0], ids[1]],
                    _ => [ids[1], ids[0]],
                }),
            })));
            await new VoteClosing(stores.BookVotes).CloseDueAsync(One, Closes);
            return System.Text.Json.JsonSerializer.Serialize(stores.BookVotes.Find(One, opened.Id)!.Result);
        }
    }

    private static async Task<BookVote> OpenVoteAsync(
        Stores stores, GroupId group, Action<VotingState>? check = null, SuggestedBookId[]? books = null, params Post[] posts) =>
        (await stores.BookVotes.OpenAsync(
            group,
            now =>
            {
                check?.Invoke(now);
                return new BookVote
                {
                    Id = default,
                    Group = group,
                    Candidates =
                    [
                        new Candidate(books?[0] ?? new(1), "Piranesi", "Clarke"), new Candidate(books?[1] ?? new(2), "Emma", null),
                    ],
                    OpenedBy = Ada,
                    OpenedAt = Now,
                    ClosesAt = Closes,
                };
            },
            (_, _) => posts)).Value;

    private static async Task ChangeAsync(Stores stores, BookVote vote, Func<BookVote, BookVote> rule, params Post[] posts) =>
        _ = (await stores.BookVotes.ChangeAsync(vote.Group, vote.Id, now => rule(now.Vote!), (_, _) => posts)).Value;

    private async Task<Stores> FilledAsync()
    {
        var stores = await OpenAsync();
        await stores.Groups.CreateAsync(Group(One));
        await stores.Groups.CreateAsync(Group(Other));
        return stores;
    }
}
