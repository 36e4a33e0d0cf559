using Microsoft.Extensions.Configuration;
using NodaTime;
using StudyGroup.Bot.Settings;
using Xunit;

namespace StudyGroup.Bot.Tests.Settings;

public class SettingsReaderTests
{
    [Fact]
    public void Missing_setting_has_a_default()
    {
        var settings = Read(("Discord:Token", " abc "), ("Seed:File", ""));

        Assert.Equal("abc", settings.Token);
        Assert.Equal("https://discord.com/api/v10", settings.ApiBaseUrl.ToString());
        Assert.Equal("data/studygroup.db", settings.DatabasePath);
        Assert.Null(settings.SeedFile);
        Assert.Equal(DateTimeZone.Utc.Id, settings.NewGroup.Zone.Id);
        Assert.Equal(new LocalTime(18, 0), settings.NewGroup.Start);
        Assert.Equal(Duration.FromMinutes(90), settings.NewGroup.Length);
        Assert.Equal([Duration.FromDays(7), Duration.FromDays(1), Duration.FromHours(1)], settings.NewGroup.LeadTimes);
        Assert.True(settings.NewGroup.Recap);
        Assert.Equal(new BackupSettings(null, 7), settings.Backups);
        Assert.Null(settings.HealthFile);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("auto", null)]
    [InlineData(" Auto ", null)]
    [InlineData("1", 1)]
    [InlineData("16384", 16_384)]
    public void Number_of_shards_is_a_number_or_what_Discord_recommends(string value, int? shards) =>
        Assert.Equal(shards, Read(("Discord:Token", "abc"), ("Seed:File", ""), ("Discord:Shards", value)).Shards);

    [Theory]
    [InlineData("Discord:Token", "", "is missing")]
    [InlineData("Discord:Token", "Bot abc", "Leave “Bot” out")]
    [InlineData("Discord:Token", "\"abc\"", "in quotes. Leave the quotes out")]
    [InlineData("Discord:Token", "'abc'", "in quotes. Leave the quotes out")]
    [InlineData("Discord:Token", "“abc”", "in quotes. Leave the quotes out")]
    [InlineData("Discord:Token", "abc\"", "in quotes. Leave the quotes out")]
    [InlineData("Backups:Keep", "many", "isn't a number from 0 to 365")]
    [InlineData("Backups:Keep", "-1", "isn't a number from 0 to 365")]
    [InlineData("Backups:Keep", "366", "isn't a number from 0 to 365")]
    [InlineData("Backups:Path", "appsettings.json", "which is a file")]
    [InlineData("Backups:Days", "7", "may be misspelt")]
    [InlineData("Discord:ApiBaseUrl", "ftp://x", "isn't a web address")]
    [InlineData("Discord:GuildId", "twelve", "isn't a server's id")]
    [InlineData("Discord:Shards", "several", "isn't a number of shards")]
    [InlineData("Discord:Shards", "0", "isn't a number of shards")]
    [InlineData("Discord:Shards", "16385", "or to a number from 1 to 16,384")]
    [InlineData("Storage:Path", "/", "which is a folder")]
    [InlineData("Seed:File", "no/such/file.md", "no/such/file.md")]
    [InlineData("Group:TimeZone", "Europe/Atlantis", "isn't a time zone")]
    [InlineData("Group:Start", "25:00", "isn't a time of day")]
    [InlineData("Group:Length", "90", "isn't a length from 1 minute to 24 hours")]
    [InlineData("Group:Length", "00:00:30", "isn't a length from 1 minute to 24 hours")]
    [InlineData("Group:Reminders", "often", "isn't a list of lead times")]
    [InlineData("Group:Recap", "sometimes", "neither true nor false")]
    [InlineData("Logging:Format", "xml", "neither text nor json")]
    [InlineData("Group:Strat", "18:00", "may be misspelt")]
    public void A_bad_value_is_named_with_its_environment_variable_and_a_remedy(string key, string value, string sentence)
    {
        var problem = Assert.Single(Problems(("Discord:Token", "abc"), ("Seed:File", ""), (key, value)));

        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.Contains(key.Replace(":", "__", StringComparison.Ordinal), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Assert.Equal(3, Problems(("Seed:File", ""), ("Group:Start", "x"), ("Group:TimeZone", "y")).Count);

    [Fact]
    public void No_sentence_repeats_a_token() =>
        Assert.DoesNotContain(
            "s3cret", Assert.Single(Problems(("Discord:Token", "Bot s3cret"), ("Seed:File", ""))), StringComparison.Ordinal);

    [Fact]
    public void Token_may_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "abc\n");

            Assert.Equal("abc", Read(("Discord:TokenFile", file), ("Seed:File", "")).Token);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static BotSettings Read(params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var (key, value) in values) configuration.AddInMemoryCollection([new(key, value)]);
        return SettingsReader.Read(configuration.Build());
    }

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] values) =>
        Assert.Throws<SettingsException>(() => Read(values)).Problems;
}
