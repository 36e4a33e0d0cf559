using StudyGroup.Core.Groups;
using StudyGroup.Core.Web;

namespace StudyGroup.Core.Commands;

/// <summary>What was given with a command, by the options' names.</summary>
/// <param name="Values">
/// The values: <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>, <see cref="MemberId"/>, <see cref="RoleGiven"/>, <see cref="ChannelGiven"/>
/// or <see cref="GivenFile"/>.
/// </param>
public sealed record Options(IReadOnlyDictionary<string, object> Values)
{
    /// <summary>Nothing was given.</summary>
    public static Options None { get; } = new(new Dictionary<string, object>());

    /// <summary>Whether nothing was given.</summary>
    public bool AreNone => Values.Count == 0;

    /// <summary>A text without space around it; null where it is nothing or not given.</summary>
    public string? Text(string name) => Get<string>(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A whole number, or null.</summary>
    public long? Number(string name) => Values.TryGetValue(name, out var value) && value is long number ? number : null;

    /// <summary>Whether a yes was given.</summary>
    public bool Yes(string name) => YesOrNo(name) == true;

    /// <summary>Yes or no, or null.</summary>
    public bool? YesOrNo(string name) => Values.TryGetValue(name, out var value) && value is bool yes ? yes : null;

    /// <summary>A person, or null.</summary>
    public MemberId? Person(string name) => Values.TryGetValue(name, out var value) && value is MemberId member ? member : null;

    /// <summary>A role, or null.</summary>
    public RoleGiven? Role(string name) => Get<RoleGiven>(name);

    /// <summary>A channel, or null.</summary>
    public ChannelGiven? Channel(string name) => Get<ChannelGiven>(name);

    /// <summary>A file, or null.</summary>
    public GivenFile? File(string name) => Get<GivenFile>(name);

    private T? Get<T>(string name)
        where T : class => Values.TryGetValue(name, out var value) ? value as T : null;
}

/// <summary>A role that somebody chose.</summary>
/// <param name="Id">Which.</param>
/// <param name="AnyoneMayPing">Whether the server lets everyone ping it.</param>
public sealed record RoleGiven(RoleId Id, bool AnyoneMayPing);

/// <summary>A channel that somebody chose.</summary>
/// <param name="Id">Which.</param>
/// <param name="Rights">What the bot may do in it, where the server said so at once.</param>
/// <param name="Server">The server it belongs to; null where Discord did not say.</param>
public sealed record ChannelGiven(ChannelId Id, ChannelRights? Rights = null, ServerId? Server = null);
