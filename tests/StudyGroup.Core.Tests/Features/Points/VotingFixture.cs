using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Tests.Features.Points;

/// <summary>Members who add points to Seminar 3 and vote for them.</summary>
public abstract class VotingFixture
{
    private protected static readonly Member Eva = new(new MemberId(4), false, []);

    private protected readonly Desk _desk = new();

    private protected Task<Reply> AddAsync(Member who, string text) => _desk.Command(who, "point add", ("text", text), ("seminar", 3));

    private protected Task<Reply> VoteAsync(Member who, string point) => _desk.Command(who, "point vote", ("point", point));

    private protected Task<Reply> ListAsync(Member who) => _desk.Command(who, "point list", ("seminar", 3));

    private protected async Task AddThreeAsync()
    {
        foreach (var text in new[] { "caching", "leakage", "drift" }) await AddAsync(Desk.Ana, text);
    }
}
