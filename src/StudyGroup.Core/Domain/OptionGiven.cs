using System.Globalization;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The value of an option: one of the records below, or a <see cref="GivenFile"/>.</summary>
public abstract record OptionGiven
{
    /// <summary>A text.</summary>
    public static implicit operator OptionGiven(string text) => new TextGiven(text);

    /// <summary>A whole number.</summary>
    public static implicit operator OptionGiven(long number) => new NumberGiven(number);

    /// <summary>Yes or no.</summary>
    public static implicit operator OptionGiven(bool yes) => new YesNoGiven(yes);

    /// <summary>A person.</summary>
    public static implicit operator OptionGiven(MemberId member) => new PersonGiven(member);
}

/// <summary>A text exactly as typed.</summary>
public sealed record TextGiven(string Text) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>A whole number.</summary>
public sealed record NumberGiven(long Number) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Yes or no.</summary>
public sealed record YesNoGiven(bool IsYes) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => IsYes ? "yes" : "no";
}

/// <summary>A person.</summary>
public sealed record PersonGiven(MemberId Id) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}

/// <summary>A role.</summary>
/// <param name="AnyoneMayPing">Whether the server lets everyone ping it.</param>
public sealed record RoleGiven(RoleId Id, bool AnyoneMayPing) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}

/// <summary>A channel.</summary>
/// <param name="Rights">The bot's permissions in it; null in drafts or if Discord didn't send them.</param>
/// <param name="Server">Its server; null in drafts or if Discord didn't send it.</param>
public sealed record ChannelGiven(ChannelId Id, ChannelRights? Rights = null, ServerId? Server = null) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}
