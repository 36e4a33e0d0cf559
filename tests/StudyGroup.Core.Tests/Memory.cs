using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;

namespace StudyGroup.Core.Tests;

/// <summary>The stores in memory with one group, its channels and the web.</summary>
internal abstract class Memory : InMemoryStores, IChannels, IMembers, IWeb, IFilePosts
{
    public static readonly GroupId Here = new(77);

    /// <summary>The group's server. The group isn't its first, so neither id can stand in for the other.</summary>
    public static readonly ServerId Server = new(770);

    protected Memory() => Group = TestGroup.Nine();

    public Group Group
    {
        get => Groups[Here];
        set => Groups[Here] = value;
    }

    public Syllabus Syllabus
    {
        get => ((ISyllabuses)this).Of(Here);
        set => Syllabuses[Here] = value;
    }

    public Sync Sync
    {
        get => ((ISyncs)this).Of(Here);
        set => Syncs[Here] = value;
    }

    public new IReadOnlyList<Post> Posts => [.. base.Posts.Values];

    /// <summary>Puts a post there, in place of the one with its key.</summary>
    public void Put(Post post) => base.Posts[post.Key] = post;

    public bool? MayCreateEvents { get; set; } = true;

    public ChannelRights? Rights { get; set; } = new(true, true, true, false);

    /// <summary>Who has left the server.</summary>
    public HashSet<MemberId> Left { get; } = [];

    /// <summary>Where the channels are that aren't in this server.</summary>
    public Dictionary<ulong, ChannelLocation> Homes { get; } = [];

    /// <summary>The channels that were asked about, in order.</summary>
    public List<ulong> AskedChannels { get; } = [];

    /// <summary>What somebody else does just before the group is changed the next time.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>What there is on the web, by address.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    /// <summary>What was fetched, in order, each with the tag that was known.</summary>
    public List<(string Address, string? ETag)> Fetches { get; } = [];

    Task<bool> IMembers.IsHereAsync(ServerId server, MemberId member) => Task.FromResult(server == Server && !Left.Contains(member));

    protected override void BeforeChanging(GroupId group)
    {
        var meanwhile = Meanwhile;
        Meanwhile = null;
        meanwhile?.Invoke();
    }

    Task<ChannelLocation> IChannels.LocateAsync(ServerId server, ChannelId channel)
    {
        AskedChannels.Add(channel.Value);
        return Task.FromResult(Homes.GetValueOrDefault(channel.Value));
    }

    Task<bool?> IChannels.MayCreateEventsAsync(ServerId server) => Task.FromResult(MayCreateEvents);

    Task<ChannelRights?> IChannels.RightsAsync(ServerId server, ChannelId channel) => Task.FromResult(Rights);

    // A page's text is its own tag.
    Task<Outcome<Fetched>> IWeb.FetchAsync(Uri address, string? etag, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Fetches.Add((address.AbsoluteUri, etag));
        return Task.FromResult<Outcome<Fetched>>(
            Pages.TryGetValue(address.AbsoluteUri, out var text)
                ? new Fetched(text == etag ? null : text, text)
                : new Refusal($"There is nothing."));
    }

    Task<Outcome<Fetched>> IWeb.FetchAsync(GivenFile file) => ((IWeb)this).FetchAsync(file.Url);

    Task<Outcome<Downloaded>> IWeb.DownloadAsync(GivenFile file) => Task.FromResult<Outcome<Downloaded>>(
        Pages.TryGetValue(file.Url.AbsoluteUri, out var text)
            ? new Downloaded(System.Text.Encoding.UTF8.GetBytes(text))
            : new Refusal($"There is nothing."));

    /// <summary>The files that were posted; the n-th became message n.</summary>
    public List<FileToSend> PostedFiles { get; } = [];

    /// <summary>Why no file can be posted, or null.</summary>
    public Refusal? FilesRefused { get; set; }

    /// <summary>The messages that somebody deleted.</summary>
    public HashSet<ulong> Deleted { get; } = [];

    Task<Outcome<MessageLink>> IFilePosts.PostAsync(Post post, FileToSend file)
    {
        if (FilesRefused is { } refused) return Task.FromResult<Outcome<MessageLink>>(refused);
        if (post.State != PostState.Posted)
        {
            PostedFiles.Add(file);
            post = post with { State = PostState.Posted, Message = new MessageId((ulong)PostedFiles.Count) };
            Put(post);
        }

        return Task.FromResult<Outcome<MessageLink>>(new MessageLink(post.Channel!.Value, post.Message!.Value));
    }

    Task<bool> IFilePosts.IsThereAsync(GroupId group, MessageLink message) => Task.FromResult(!Deleted.Contains(message.Message.Value));
}
