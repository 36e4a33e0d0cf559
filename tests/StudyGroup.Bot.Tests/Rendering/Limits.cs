using StudyGroup.Core.Text;
using StudyGroup.Discord.Messages;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

/// <summary>Discord's limits on a message. See https://docs.discord.com/developers/resources/message#embed-object-embed-limits.</summary>
internal static class Limits
{
    public static void Check(MessageBody body)
    {
        Within(body.Content, 0, 2_000);
        Assert.True(body.Content.Trim().Length > 0 || body.Embeds.Count > 0, "The message is empty.");
        Assert.InRange(body.Embeds.Count, 0, 10);
        foreach (var embed in body.Embeds) Check(embed);
        Assert.True(body.Embeds.Sum(Together) <= 6_000, "The embeds are too long together.");
        Assert.InRange(body.Buttons.Count, 0, 5);
        foreach (var row in body.Buttons) Assert.InRange(row.Count, 1, 5);
        var buttons = body.Buttons.SelectMany(row => row).ToList();
        foreach (var button in buttons)
        {
            Within(button.Label, 1, 80);
            Within(button.CustomId!, 1, 100);
        }

        Assert.Equal(buttons.Count, buttons.Select(b => b.CustomId).Distinct().Count());
    }

    private static void Check(Embed embed)
    {
        Within(embed.Title, 0, 256);
        Within(embed.Description, 0, 4_096);
        Within(embed.Footer, 0, 2_048);
        Assert.InRange(embed.Fields.Count, 0, 25);
        Assert.True(Together(embed) > 0, "The embed is empty.");
        foreach (var field in embed.Fields)
        {
            Within(field.Name, 1, 256);
            Within(field.Value, 1, 1_024);
        }
    }

    private static int Together(Embed embed) =>
        Texts.Length(embed.Title) + Texts.Length(embed.Description) + Texts.Length(embed.Footer)
        + embed.Fields.Sum(f => Texts.Length(f.Name) + Texts.Length(f.Value));

    private static void Within(string text, int least, int most)
    {
        Assert.InRange(Texts.Length(text), least, most);
        Assert.True(text.Length == 0 || text.Trim().Length > 0, "A blank text counts as none.");
        _ = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
    }
}
