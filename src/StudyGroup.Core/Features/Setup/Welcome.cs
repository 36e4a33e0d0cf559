using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>The bot's first words in a new server, said once, whatever happens.</summary>
public sealed record Welcome : PostSubject
{
    /// <summary>How long after the bot joined a server is new.</summary>
    public static readonly Duration NewFor = Duration.FromDays(1);

    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"w.{group}";
}

/// <summary>The welcome as a post. It stays as it was sent.</summary>
internal sealed class WelcomeKind : PostKind<Welcome>
{
    /// <inheritdoc />
    protected override ActionId Marker(Post post, Welcome welcome) => new(WelcomeCard.SetUp, post.Key);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, Welcome welcome, PostSources sources, Instant now) =>
        WelcomeCard.Of(group, Marker(post, welcome));

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, Welcome welcome) => $"my welcome";
}
