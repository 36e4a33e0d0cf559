using System.Collections.Immutable;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class MemberDataContract(StoreBackend backend) : StoreContract(backend)
{
    // Long enough to be in no key, number or time by chance.
    private static readonly MemberId Cleo = new(987_654_321_012_345_678);

    [Fact]
    public async Task Data_about_a_member_is_found_in_every_store_of_the_group()
    {
        var stores = await FilledAsync();
        var known = stores.Members.Of(One, Cleo);
        Assert.Equal(
            (1, 2, 1, 2, 2, 1),
            (known.Seminars.Length, known.Points.Length, known.Attendance.Length, known.Changes.Length, known.Drafts.Length,
                known.Posts.Length));
        Assert.Equal(["Emma", "Piranesi"], known.NextBooks.Select(book => book.Title).Order());
        Assert.Single(known.BookVotes);
        Assert.True(stores.Members.Of(Other, Cleo).IsEmpty);
    }

    [Fact]
    public async Task Forgotten_member_is_found_nowhere_and_what_the_group_needs_stays()
    {
        var stores = await FilledAsync();
        await stores.Members.ForgetAsync(One, Cleo);
        Assert.True(stores.Members.Of(One, Cleo).IsEmpty);

        stores = await OpenAsync();
        Assert.True(stores.Members.Of(One, Cleo).IsEmpty);
        Assert.Equal([("theirs", MemberId.Erased), ("another's", Ben)], stores.Points.Of(One, First).Select(p => (p.Text, p.Author)));
        Assert.Empty(stores.Groups.Find(One)!.Seminars[0].Presenters);
        Assert.Empty(stores.Attendance.Of(One, First));
        Assert.Single(stores.Posts.Of(One));
        Assert.Equal((MemberId.Erased, null), stores.NextBooks.Of(One).Select(book => (book.By, book.ByName)).Single());
        var vote = Assert.Single(stores.BookVotes.Of(One));
        Assert.Equal((MemberId.Erased, Ben), (vote.OpenedBy, Assert.Single(vote.Ballots).Key));
    }

    [Fact]
    public async Task Member_is_found_and_forgotten_in_finished_seasons_too()
    {
        var stores = await FilledAsync();
        await stores.Groups.ChangeAsync(One, group =>
            new GroupUpdate(SeasonRules.Finish(group, group.Season).Value, []) { Finishes = Season.Of(group, Now) });
        Assert.Equal(1, Assert.Single(stores.Members.Of(One, Cleo).Seasons).Number);

        await stores.Members.ForgetAsync(One, Cleo);
        stores = await OpenAsync();
        Assert.True(stores.Members.Of(One, Cleo).IsEmpty);
        Assert.Empty(Assert.Single(stores.Seasons.Of(One)).Seminars[0].Presenters);
    }

    [Fact]
    public async Task Member_is_forgotten_in_the_one_group_only()
    {
        var stores = await FilledAsync();
        var point = await stores.Points.AddAsync(Other, First, Cleo, "elsewhere", Now);
        await stores.Members.ForgetAsync(One, Cleo);
        Assert.Equal(Cleo, stores.Points.Find(Other, point.Id)!.Author);
        Assert.Equal(point, Assert.Single(stores.Members.Of(Other, Cleo).Points));
    }

    [Fact]
    public async Task Forgetting_somebody_unknown_changes_nothing()
    {
        var stores = await FilledAsync();
        var before = stores.Members.Of(One, Cleo);
        await stores.Members.ForgetAsync(One, new MemberId(5));
        await stores.Members.ForgetAsync(new GroupId(5), Cleo);
        Assert.Equivalent(before, stores.Members.Of(One, Cleo));
    }

    private async Task<Stores> FilledAsync()
    {
        var stores = await OpenAsync();
        var seminar = new Seminar
        {
            Id = First,
            Number = 1,
            Topic = "Topic",
            Date = SeminarDate.Soon,
            Presenters = [new Presenter(Cleo, "Cleo")],
            Notes = [new Note("note", null, Cleo, Now)],
        };
        await stores.Groups.CreateAsync(Group(One) with { Seminars = [seminar], NextSeminarId = 2 });
        await stores.Groups.CreateAsync(Group(Other));
        await RecordAsync(Cleo, seminar with { Topic = "Before" });
        await RecordAsync(Ben, seminar with { Presenters = [] });
        await stores.Points.AddAsync(One, First, Cleo, "theirs", Now, "Cleo");
        var others = await stores.Points.AddAsync(One, First, Ben, "another's", Now);
        await stores.Points.ChangeAsync(One, others.Id, point => point! with { Votes = Votes.Of([Cleo, Ada]) });
        var answer = new Attendance { Group = One, Seminar = First, Member = Cleo, Start = Now, IsComing = true, At = Now };
        await stores.Attendance.ChangeAsync(One, First, Cleo, _ => answer);
        await stores.Drafts.AddAsync(One, Cleo, "refused-form", Options.None.With("field.text", "typed"), Now);
        await stores.Drafts.AddAsync(One, Ben, "swap", Options.None.With("asked", $"{Cleo}"), Now);
        await stores.NextBooks.AddAsync(One, _ => Book("Piranesi"));
        await stores.NextBooks.AddAsync(One, _ => Book("Emma") with { WithdrawnAt = Now });
        await stores.BookVotes.OpenAsync(
            One,
            _ => new BookVote
            {
                Id = default,
                Group = One,
                Candidates = [new Candidate(new(1), "Piranesi", null)],
                OpenedBy = Cleo,
                OpenedAt = Now,
                ClosesAt = Now,
                Ballots = ImmutableDictionary<MemberId, ImmutableArray<SuggestedBookId>>.Empty.Add(Cleo, [new(1)]).Add(Ben, [new(1)]),
            },
            (_, _) => []);
        return stores;

        static SuggestedBook Book(string title) =>
            new() { Id = default, Group = One, Title = title, By = Cleo, ByName = "Cleo", At = Now };

        async Task RecordAsync(MemberId by, Seminar before) =>
            await stores.Groups.ChangeAsync(One, group => new GroupUpdate(group, by != Cleo
                ? []
                : [
                    Post("of cleo", One, PostState.Posted) with { Subject = new DateDeclined(Now, Cleo) },
                    Post("of nobody", One, PostState.Posted),
                ])
            {
                Record = new Change { Group = One, By = by, At = Now, Parts = [new Part.OfSeminar(before, seminar)] },
            });
    }
}
