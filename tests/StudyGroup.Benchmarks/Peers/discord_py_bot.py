"""The smallest bot on discord.py that answers /next-seminar: what a peer of Study Group costs on the same harness."""
import os

import discord
import yarl
from discord import app_commands

api = os.environ["Discord__ApiBaseUrl"]
discord.http.Route.BASE = api
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(api.replace("http://", "ws://").removesuffix("/api/v10") + "/")


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        # discord.py answers interactions without its User-Agent, which the local Discord insists on.
        self.http._HTTPClient__session.headers["User-Agent"] = self.http.user_agent
        await self.tree.sync()


bot = Bot()


@bot.tree.command(name="next-seminar", description="The next seminar")
async def next_seminar(interaction: discord.Interaction):
    embed = discord.Embed(title="Data Engineering for ML", description="Seminar 3 · Chapter 3")
    await interaction.response.send_message(embed=embed)


bot.run(os.environ["Discord__Token"], log_handler=None)
